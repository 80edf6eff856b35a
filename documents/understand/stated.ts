import type { RecipientKind } from '@/domain/vocabulary'

type Stated = Partial<Record<RecipientKind, number>>

/** What a paper says it holds, line after line; an earlier line is not overruled by a later one. */
export const addStated = (sum: Stated | undefined, more: Stated): Stated => ({ ...more, ...sum })
