import type { Actor } from '@/domain/permissions'
import type { Reader } from './engine/connection'

/** What every query is given: the reading connection and who asks. */
export type ReadContext = { db: Reader; actor: Actor }

/** Rows of one page of a list. */
export const pageSize = 50
