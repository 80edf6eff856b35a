import { kindOfName } from '@/domain/kind-of-name'
import {
  type GridCell,
  type GridRow,
  type ListField,
  type ListRow,
  type RowProblem,
  rowStateOf,
} from '@/domain/list'
import { cleanCell, foldCell } from './cell-text'
import { type DayOrder, datedRow, dayOrder } from './day-order'
import type { Head } from './head-rows'
import type { RawRow } from './row'
import { type Again, againIn, onceRow } from './same-columns'
import { birthYearsIn, countsOnly, type Ticks, tickedRow, ticksIn } from './ticks'

/** What the cells of a table tell of its columns, beyond their heads. */
export type Seen = {
  columns: (ListField | undefined)[]
  /** The names are people's, whatever else the heads speak of. */
  ofPeople: boolean
  isFigures: boolean
  ticks: Ticks
  orders: DayOrder[]
  again: Again[]
}

/** So many rows tell what a column holds; of dates each one is looked at. */
const looked = 300

/** Looks at the rows below a head; what the officer said of the columns (`chosen`) is not doubted. */
export function seeColumns(
  head: Head,
  list: GridRow[],
  from: number,
  chosen: ListField[] | undefined,
): Seen {
  const heads = Array.from(head.heads, (each) => each ?? '')
  const rows = list.slice(from, from + looked).map(({ cells }) => cells.map(cleanCell))
  const textsOf = (col: number) => rows.flatMap((row) => row[col] || [])
  const columns: Head['columns'] = (chosen ?? head.columns).map((each) =>
    each === 'skip' ? undefined : each,
  )
  const ticks: Ticks = new Map()
  for (const [col, value] of ticksIn(heads, textsOf)) {
    const isOwner = columns[col] === 'ownerKind' && value.field === 'kind'
    const field = isOwner ? 'ownerKind' : value.field
    // "TT" is the number of a row, unless one stands before it.
    if (chosen ? columns[col] !== field : col === head.columns.indexOf('ordinal')) continue
    ticks.set(col, value)
    columns[col] = field
  }
  const isPerson = (text: string) => kindOfName(text) === 'individual'
  const nameAt = columns.indexOf('name')
  const names = nameAt < 0 ? [] : textsOf(nameAt)
  const ofPeople =
    /^ho\b/.test(foldCell(heads[nameAt] ?? '')) ||
    (names.length > 0 && names.filter(isPerson).length >= names.length / 2)
  const isFigures = !chosen && !ofPeople && countsOnly(heads, textsOf)
  if (!chosen) {
    for (const col of birthYearsIn(heads, textsOf)) columns[col] = 'birthYear'
    settleHeads(heads, columns)
  }
  const isBesides = columns.filter((field) => field === 'ordinal').length > 1
  const worded = columns.map((field, col) => (ticks.has(col) ? undefined : field))
  const again = chosen || isBesides ? [] : againIn(heads, worded, rows)
  for (const { col } of again) columns[col] = undefined
  const orders = columns.flatMap((field, col) =>
    field === 'decidedOn' || field === 'decisionNumber'
      ? (dayOrder(col, textsBelow(list, from, col)) ?? [])
      : [],
  )
  return { columns, ofPeople, isFigures, ticks, orders, again }
}

/** Each text of a column once: a list has few decisions and few dates. */
function* textsBelow(list: GridRow[], from: number, col: number): Generator<string> {
  const known = new Set<GridCell>()
  for (let at = from; at < list.length; at++) {
    const cell = list[at]?.cells[col]
    if (cell === null || cell === undefined || known.has(cell)) continue
    known.add(cell)
    const text = cleanCell(cell)
    if (text) yield text
  }
}

/** Heads that mean one thing alone and another beside their neighbours. */
function settleHeads(heads: string[], columns: (ListField | undefined)[]): void {
  const folded = heads.map(foldCell)
  const isBody = (text: string) =>
    /^(?:don vi|ten don vi|noi (?:cong tac|lam viec)|co quan|truong$|phong ban|bo phan)/.test(text)
  const hasBody = columns.some((field, col) => field === 'unit' && isBody(folded[col] ?? ''))
  const nameAt = columns.indexOf('name')
  const isNameOfTheirs = (field: ListField | undefined, col: number) =>
    field === 'name' && !isAnother(folded[col] ?? '')
  for (const [col, field] of columns.entries()) {
    const text = folded[col] ?? ''
    // Where somebody lives is not the unit, where a unit stands beside it.
    if (field === 'unit' && hasBody && besideBody.test(text)) columns[col] = 'note'
    // Who stands for a body, or is to be asked, is not commended with it.
    if (field === 'name' && isAnother(text) && columns.some(isNameOfTheirs)) columns[col] = 'note'
    // "Số hiệu" before a name is a staff number, behind it that of the paper given.
    if (
      field === 'certificateNumber' &&
      /^so hieu(?: (?:can bo|cong chuc|vien chuc|nhan vien|cb).*)?$/.test(text)
    )
      if (col < nameAt || text !== 'so hieu') columns[col] = undefined
  }
}

const besideBody =
  /^(?:dia chi|noi o|noi cu tru|noi thuong tru|thuong tru|ho khau|cho o|dia ban|cu ngu|chi bo|chi doan|chi hoi|to dan pho|thon|ap|buon|lang|xom|khoi pho|lop)/
const isAnother = (head: string): boolean =>
  /dai dien|thu truong|dung dau|lien he|phu trach|phu huynh|(?:cha|bo) me|lap (?:bieu|danh sach)|gioi thieu|bao lanh|giam ho|nguoi nhan thay|\b(?:cha|me|bo|vo|chong)$/.test(
    head,
  )

/** A row with what is known of the columns put into its cells, to be read as any other. */
export function seenRow(
  raw: RawRow,
  { ticks, orders, again }: Seen,
  columns: (ListField | undefined)[],
): { raw: RawRow; level?: string; problems: RowProblem[] } {
  const once = again.length > 0 ? onceRow(raw, again, columns) : { raw, problems: [] }
  const dated = orders.length > 0 ? datedRow(once.raw, orders) : { raw: once.raw, problems: [] }
  const ticked =
    ticks.size > 0 ? tickedRow(dated.raw, ticks, columns) : { raw: dated.raw, problems: [] }
  return {
    ...ticked,
    problems: [...once.problems, ...dated.problems, ...ticked.problems],
  }
}

/** A read row with what its columns say beyond its cells. */
export function withSeen(
  row: ListRow,
  { level, problems }: { level?: string; problems: RowProblem[] },
): ListRow {
  if (level) row.values.level = level
  if (problems.length === 0) return row
  row.problems.push(...problems)
  row.state = rowStateOf(row.problems)
  return row
}
