import { cleanParagraph, cleanText } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'

/**
 * One line of the grid, as it is typed. `kind` is empty when a pasted word says no kind; `form`,
 * `level` and `year` are empty where the block's own hold. A pasted form or level that the book does
 * not know stays as the words that were pasted.
 */
export type QuickRow = {
  /** The line's name in this grid; with the grid's seed before it, the award's create key. */
  key: string
  kind: RecipientKind | ''
  name: string
  individualId: number | null
  position: string
  unit: string
  unitId: number | null
  /** The words by which the register found the unit; null for one that was chosen by hand, or none. */
  unitLooked: string | null
  note: string
  form: string
  level: string
  year: string
}

/** Columns in the order of the screen; the last three are shown on demand. */
export const columns = [
  'kind',
  'name',
  'position',
  'unit',
  'note',
  'form',
  'level',
  'year',
] as const
export type ColumnKey = (typeof columns)[number]
export const extraColumns = ['form', 'level', 'year'] as const
export type ExtraColumn = (typeof extraColumns)[number]

export const shownColumns = (extra: readonly ExtraColumn[]): ColumnKey[] =>
  columns.filter(
    (column) =>
      !(extraColumns as readonly string[]).includes(column) ||
      (extra as readonly string[]).includes(column),
  )

export const blankRow = (key: string, kind: RecipientKind | ''): QuickRow => ({
  key,
  kind,
  name: '',
  individualId: null,
  position: '',
  unit: '',
  unitId: null,
  unitLooked: null,
  note: '',
  form: '',
  level: '',
  year: '',
})

/** Nothing typed but perhaps the kind: such a line is not sent. */
export const isBlank = (row: QuickRow): boolean =>
  columns.every((column) => column === 'kind' || row[column].trim() === '')

/** How many lines there are of each kind. */
export function countKinds(rows: QuickRow[]): Record<RecipientKind, number> {
  const totals = { collective: 0, individual: 0, household: 0 }
  for (const { kind } of rows) if (kind) totals[kind]++
  return totals
}

/** A cell's new words, with what no longer holds: the person or unit that the old words were. */
export function withCell(row: QuickRow, column: ColumnKey, text: string): QuickRow {
  if (column === 'kind') return { ...row, kind: text as QuickRow['kind'], individualId: null }
  if (column === 'name') return { ...row, name: text, individualId: null }
  if (column === 'unit') return { ...row, unit: text, unitId: null, unitLooked: null }
  return { ...row, [column]: text }
}

/** What the head says of the time: the decision's day (`YYYY-MM-DD`) when it can be read, and the year. */
export type HeadTime = { decidedOn: string; year: string }

/** The year of a row: its own, else the block's. */
export const yearOf = (row: QuickRow, { year }: HeadTime): string => row.year.trim() || year

/**
 * What a row is looked up by: the same again needs no second look. A unit that was found by its words
 * is looked for again by the same words when the year is another.
 */
export function lookOf(row: QuickRow, time: HeadTime): string {
  const { kind, name, individualId, unit, unitId, unitLooked } = row
  const place = unitLooked === null ? [unit, unitId] : [unitLooked, null]
  return [kind, name, individualId, ...place, time.decidedOn, yearOf(row, time)].join('|')
}

/** What the command is sent of a row. */
export const rowToSend = (row: QuickRow, seed: string) => ({
  recipientKind: row.kind as RecipientKind,
  individualId: row.individualId,
  recipientName: cleanText(row.name),
  recipientNote: row.position,
  unitId: row.unitId ?? '',
  citation: cleanParagraph(row.note),
  awardFormId: row.form,
  level: row.level as never,
  awardYear: row.year,
  createKey: `${seed}-${row.key}`,
})
