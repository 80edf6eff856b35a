import type { RecipientKind } from './vocabulary'

/**
 * What a list that somebody sends is made of: first a grid as the file has it (`documents/read`),
 * then rows as they are understood (`documents/understand`), then rows checked against the registers
 * (`db/imports`). Everything here is plain data, so that it passes between threads as it is.
 */

/** What a list is about. */
export const listNouns = ['awards', 'models', 'units', 'individuals'] as const
export type ListNoun = (typeof listNouns)[number]

export const listEncodings = ['unicode', 'tcvn3', 'vni', 'windows-1258', 'utf-16'] as const
export type ListEncoding = (typeof listEncodings)[number]

/** Text as it stands (line breaks kept), a number, or nothing. A date cell is `YYYY-MM-DD` text. */
export type GridCell = string | number | null

/**
 * What a cell's text does not show: that it is struck out (or a part was, which is left out), that one
 * does not see it, what it was before its letters were mended, what of a table within it has no column.
 * `column` counts from 0.
 */
export const cellMarks = [
  'struck-out',
  'struck-part',
  'unseen',
  'old-letters',
  'mended-letters',
  'table-in-cell',
] as const
export type CellMark = { column: number; code: (typeof cellMarks)[number]; text: string }

/** `row` counts from 1 as the program that made the file shows it; blank rows are left out. */
export type GridRow = { row: number; hidden: boolean; cells: GridCell[]; marks?: CellMark[] }

/** A merged cell, from `row`/`column` (1 and 0 based) over so many rows and columns. */
export type GridMerge = { row: number; column: number; rows: number; columns: number }

/**
 * One sheet. A Word file is one sheet: each paragraph outside a table is a row of one cell, each row
 * of a table a row of its cells (`row` counts lines from the top), with `table` telling which rows
 * stand in one table. Pasted text and CSV are one sheet too.
 */
export type Grid = {
  name: string
  hidden: boolean
  /** Serial numbers count from 1904 (old Macintosh files). */
  date1904: boolean
  rows: GridRow[]
  merges: GridMerge[]
  /** Columns that the sheet does not show, from 0; absent when there are none. */
  hiddenColumns?: number[]
}

export type ListFile = {
  encoding: ListEncoding
  grids: Grid[]
  /** For text that was converted from an old encoding: a few cells before and after. */
  converted: { before: string; after: string }[]
  /** Pieces of the file that were not read, each named. */
  problems?: { code: string; message: string }[]
}

/** Why a file cannot be read: the code is stable English, the message Vietnamese. */
export type ReadFailure = { code: string; message: string }

/** The columns that a list may have; `skip` is one that is looked at and left out. */
export const listFields = [
  'ordinal',
  'kind',
  'name',
  'honorific',
  'position',
  'unit',
  'parent',
  'code',
  'unitKind',
  'form',
  'level',
  'campaign',
  'event',
  'year',
  'decisionNumber',
  'decidedOn',
  'issuer',
  'birthYear',
  'gender',
  'citation',
  'amount',
  'certificateNumber',
  'title',
  'modelKind',
  'field',
  'ownerKind',
  'ownerName',
  'content',
  'result',
  'note',
  'skip',
] as const
export type ListField = (typeof listFields)[number]

/**
 * A row as the file says it, cleaned, nothing looked up. What the file does not hold is left out.
 * `level` and `ownerKind` are codes of the vocabulary; dates `YYYY-MM-DD`; amounts whole đồng.
 */
export type ListValues = {
  kind?: RecipientKind
  name?: string
  honorific?: string
  position?: string
  unit?: string
  parent?: string
  code?: string
  unitKind?: string
  form?: string
  level?: string
  campaign?: string
  event?: string
  year?: number
  decisionNumber?: string
  decidedOn?: string
  issuer?: string
  birthYear?: number
  citation?: string
  amount?: number
  certificateNumber?: string
  title?: string
  modelKind?: string
  field?: string
  ownerKind?: RecipientKind
  ownerName?: string
  content?: string
  result?: string
  note?: string
}

export const rowStates = ['ready', 'warning', 'error'] as const
export type RowState = (typeof rowStates)[number]

/** The words of a row that a unit (or, in a list of units, the parent) is looked for by. */
export const unitTextOf = ({ unit, parent, name }: ListValues): string =>
  unit ?? parent ?? name ?? ''

/** These keep a row from being saved; all other reasons are to be looked at. */
const errors = new Set([
  'two-names',
  'two-decisions',
  'two-ticks',
  'bad-date',
  'bad-year',
  'bad-amount',
  'name-missing',
  'name-too-short',
  'name-too-long',
  'formula-error',
  'unplaced',
  'title-missing',
  'invalid',
  'unit-missing',
  'unit-unknown',
  'unit-ambiguous',
  'form-missing',
  'form-unknown',
  'form-ambiguous',
  'form-not-for-kind',
  'level-missing',
  'year-missing',
  'campaign-missing',
  'parent-unknown',
  'parent-in-circle',
])

/** The state of a row with these reasons for doubt. */
export const rowStateOf = (problems: { code: string }[]): RowState => {
  if (problems.some(({ code }) => errors.has(code))) return 'error'
  return problems.length > 0 ? 'warning' : 'ready'
}

/** `field` is a key of `ListValues`; the message is a Vietnamese sentence. */
export type RowProblem = { code: string; field?: string; message: string }

export type ListRow = {
  source: { sheet: string; row: number }
  state: RowState
  problems: RowProblem[]
  values: ListValues
  /** Values that stand in a title or heading around the row, not in a cell of its own. */
  around?: (keyof ListValues)[]
}

/** One table found in a file: where it stands, its heads, and what each column was taken for. */
export type ListTable = {
  sheet: string
  /** The head's row, or null when the table has none. */
  headRow: number | null
  /** Heads folded and joined: two files of one shape share it. */
  shape: string
  heads: string[]
  columns: ListField[]
  /** A few rows as they stand, to show under the heads. */
  sample: string[][]
}

export type ListDocument = {
  title?: string
  decisionNumber?: string
  decidedOn?: string
  issuer?: string
  statedTotals?: Partial<Record<RecipientKind, number>>
}

/** A file as it is understood: what `npm run import -- FILE --dry-run` prints, and the tables. */
export type ReadList = {
  kind: ListNoun
  document: ListDocument
  encoding: ListEncoding
  rows: ListRow[]
  totals: Record<RecipientKind, number> & Record<RowState, number>
  problems: { code: string; message: string }[]
  tables: ListTable[]
  converted: { before: string; after: string }[]
}

/** What the officer says about a file against what was understood. */
export type ReadOptions = {
  noun?: ListNoun
  /** Columns by the shape of a table. */
  columns?: Record<string, ListField[]>
  /** Hidden rows and sheets are left out and named, unless asked for. */
  withHidden?: boolean
  /** `YYYY-MM-DD`; years are judged by it. */
  today?: string
}
