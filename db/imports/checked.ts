import { type ListNoun, type ListValues, type RowState, rowStateOf } from '@/domain/list'
import type { Named } from '@/domain/same-person'
import type { RecipientKind } from '@/domain/vocabulary'
import type { createAwardInput } from '../awards/input'
import type { Reader } from '../engine/connection'
import type { FileUnits } from './file-units'
import type { Own } from './own'
import type { Parsed, rowParser } from './parse'
import type { Registers } from './registers'
import type {
  Chosen,
  Constants,
  Difference,
  Differing,
  Found,
  Origins,
  Prefers,
  Problem,
} from './types'

/** A row before it is checked: as it was read, as it stands now, and what was chosen for it. */
export type Unchecked = {
  read: { values: ListValues; problems: Problem[] } | null
  cells: ListValues
  chosen: Chosen | null
  origins: Origins | null
  doubtReason: string | null
}

/** What a check is given besides the row. */
export type Checking = {
  db: Reader
  noun: ListNoun
  registers: Registers
  constants: Constants
  /** Which of them the officer chose. */
  decided: ReadonlySet<keyof Constants>
  prefers: Prefers
  /** `YYYY-MM-DD`; years are judged by it. */
  today: string
  /** The title of the list, for what it says in more words than a row does. */
  title: string
  /** For a list of units: those that it names itself. */
  fileUnits: FileUnits | null
  /** Kept over the rows of one list: a decision is looked for once. */
  decisions: Map<string, Promise<unknown>>
  parseAward: ReturnType<typeof rowParser<typeof createAwardInput>>
  /** What the save that checks has entered itself: the book is looked at as it is without it. */
  own: Own
}

/** What a row is, and what the save needs to know (`input`), which is made anew each time. */
export type Checked<I = unknown> = {
  state: RowState
  problems: Problem[]
  found: Found
  /** Đối tượng, for the totals in words; null for lists that know none. */
  kind: RecipientKind | null
  sameKey: string | null
  twinId: number | null
  change: 'new' | 'same' | 'changed'
  differences: Difference[]
  differs: Differing[] | null
  input: I | null
  /** Who the row speaks of, where nobody chose the person: told apart from others of its list. */
  facts?: Named
}

/**
 * What the reader doubted and still holds: a field that was corrected by hand is doubted no more.
 * Twice in one file is found again here, against what the rows have become.
 */
export function stillDoubted({ read, cells }: Unchecked): Problem[] {
  if (!read || read.problems.length === 0) return []
  const isTouched = read.values !== cells && JSON.stringify(read.values) !== JSON.stringify(cells)
  return read.problems.filter(({ code, field }) => {
    if (code === 'duplicate-in-file') return false
    if (!isTouched) return true
    const key = field as keyof ListValues | undefined
    return key !== undefined && read.values[key] === cells[key]
  })
}

/** These are right all the same once somebody says why. */
export const reasonable = new Set(['unit-out-of-time', 'issuer-out-of-time', 'years-contradict'])

export function settleDoubts(problems: Problem[]): void {
  const left = problems.filter(({ code }) => !reasonable.has(code))
  problems.splice(0, problems.length, ...left)
}

const cells: Record<string, string> = {
  recipientName: 'name',
  fullName: 'name',
  recipientNote: 'position',
  unitId: 'unit',
  parentId: 'parent',
  awardFormId: 'form',
  awardYear: 'year',
  rewardAmount: 'amount',
  campaignId: 'campaign',
  eventId: 'event',
  issuerId: 'issuer',
  fieldId: 'field',
}

/** The column of a list that a field of a form stands for. */
export const cellOf = (field: string): string => cells[field] ?? field

/**
 * What all that was found out comes to. `parsed` is what the noun's own command would say of the row,
 * so that nothing can pass here that is refused there.
 */
export function conclude<I>(
  parsed: Parsed<I>,
  row: Pick<Checked, 'problems' | 'found' | 'sameKey' | 'differences'> & {
    twinId?: number
    kind?: RecipientKind
    differs?: Differing[]
  },
): Checked<I> {
  const { problems, found, sameKey, twinId = null, differences } = row
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = cellOf(String(path[0] ?? ''))
    if (problems.some((problem) => problem.field === field)) continue
    problems.push({ code: 'invalid', field, values: { problem: message } })
  }
  if (differences.length > 0) problems.push({ code: 'changed-since' })
  const state = rowStateOf(problems)
  const change = twinId === null ? 'new' : differences.length > 0 ? 'changed' : 'same'
  const input = state === 'error' ? null : (parsed.data ?? null)
  const kind = row.kind ?? null
  const differs = row.differs && row.differs.length > 0 ? row.differs : null
  return { state, problems, found, kind, sameKey, twinId, change, differences, differs, input }
}
