import { blankPaper, isBlank, type PaperFields } from '@/domain/report/paper'
import type { Block } from '@/domain/report/types'

type StoredPaper = { kind: 'paper' } & PaperFields

/** The text with what makes it a paper behind it, as one list: both are the content of a report. */
export const storedBlocks = (blocks: Block[], paper: PaperFields): unknown[] =>
  isBlank(paper) ? blocks : [...blocks, { kind: 'paper', ...paper } satisfies StoredPaper]

/** The two apart again. */
export function readStored(stored: unknown[]): { blocks: Block[]; paper: PaperFields } {
  const all = stored as (Block | StoredPaper)[]
  const [own] = all.filter((one) => one.kind === 'paper')
  const { kind: _, ...paper } = own ?? { kind: 'paper', ...blankPaper }
  return { blocks: all.filter((one) => one.kind !== 'paper'), paper }
}
