import { serialToDate } from 'hucre'
import type { Grid, GridCell, GridMerge, GridRow } from '@/domain/list'
import { limits } from './limits'
import { refusal } from './refusal'

/** What the formats have in common: how cells become rows of a grid, and what is too much. */

export const newGrid = (name: string, hidden = false, date1904 = false): Grid => ({
  name,
  hidden,
  date1904,
  rows: [],
  merges: [],
})

/** Counts what a whole file has; throws `too-many-rows`, `-columns`, `-cells`, `-sheets` and `too-large`. */
export type Counter = { rows: number; sheets: number; cells: number; letters: number }
export const newCounter = (): Counter => ({ rows: 0, sheets: 0, cells: 0, letters: 0 })

/** Counts cells as they are made, for a few bytes of a file can ask for a million of them. */
export function countCells(counter: Counter, count: number): void {
  counter.cells += count
  if (counter.cells > limits.cells) throw refusal.cells()
}

export function countSheet(counter: Counter): void {
  if (++counter.sheets > limits.sheets) throw refusal.sheets()
}

/** Adds a row unless it is blank; `where` tells of the row when it is too wide. */
export function addRow(grid: Grid, row: GridRow, counter: Counter): void {
  const { cells } = row
  while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop()
  if (cells.length === 0) return
  if (cells.length > limits.columns) {
    const filled = cells.reduce<number>((sum, cell) => (isBlank(cell) ? sum : sum + 1), 0)
    if (filled > limits.columns) {
      throw refusal.columns(grid.name ? `Trang “${grid.name}”, dòng ${row.row}` : `Dòng ${row.row}`)
    }
  }
  if (++counter.rows > limits.rows) throw refusal.rows()
  if (!(row.row >= 1)) throw refusal.cut()
  if (row.row > limits.sheetRows) throw refusal.rows()
  countCells(counter, cells.length)
  for (const cell of cells) if (typeof cell === 'string') counter.letters += cell.length
  if (counter.letters > limits.letters) throw refusal.letters()
  grid.rows.push(row)
}

export const isBlank = (cell: GridCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** Puts a cell into its column; those before it that are not there are nothing. */
export function setCell(cells: GridCell[], column: number, value: GridCell): void {
  if (!(column >= 0 && column < limits.sheetColumns)) throw refusal.cells()
  while (cells.length < column) cells.push(null)
  cells[column] = typeof value === 'string' ? value.slice(0, limits.cellLetters) : value
}

/**
 * Texts that come again and again are kept once, and each as a copy of its own: a piece cut from the
 * file's text would keep all of it in memory.
 */
export function newTexts(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let kept = known.get(text)
    if (kept === undefined) {
      kept = Buffer.from(text, 'utf16le').toString('utf16le')
      if (known.size > 50_000) known.clear()
      known.set(kept, kept)
    }
    return kept
  }
}

/** A tick of a form is `x`, as people type it; an empty one is nothing. */
export const tick = (isTicked: boolean): GridCell => (isTicked ? 'x' : null)

/**
 * A day as `YYYY-MM-DD`, a time of day as `HH:MM`; what is neither stays a number. So does a whole
 * number of the first years that days are counted from: a year (1975) or a count typed into a cell
 * that has a date's format, for no list tells of a day of 1905.
 */
export function dateCell(serial: number, date1904: boolean): GridCell {
  if (!(serial >= 0 && serial < 2_958_466)) return serial
  if (serial >= 1 && serial < firstSerial && Number.isInteger(serial)) return serial
  const date = serialToDate(serial, date1904)
  return serial < 1 && !date1904
    ? date.toISOString().slice(11, 16)
    : date.toISOString().slice(0, 10)
}

/** The day of this serial number is in 1908, or in 1912. */
const firstSerial = 3000

/** As `dateCell` for a day that another program has made of the number. */
export function dayCell(day: string, date1904 = false): GridCell {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - first) / 86_400_000)
  return serial >= 1 && serial < firstSerial ? serial : day
}

/** Hides columns from the first to the last, counted from 0; often all that follow the list are hidden. */
export function hideColumns(grid: Pick<Grid, 'hiddenColumns'>, first: number, last: number): void {
  grid.hiddenColumns ??= []
  const { hiddenColumns } = grid
  const end = Math.min(last, limits.hiddenColumns - 1)
  // A file that says so again and again says nothing new.
  for (let at = Math.max(first, 0); at <= end && hiddenColumns.length < most; at++)
    hiddenColumns.push(at)
}

const most = 4 * limits.hiddenColumns

/** Keeps a merged cell, as many as a list can have. */
export function addMerge(grid: Grid, merge: GridMerge): void {
  if (grid.merges.length >= 4 * limits.merges) throw refusal.cells()
  grid.merges.push(merge)
}

/** A merged cell reaches no further than what is filled: whole columns are often merged. */
export function keepMerges(grid: Grid): void {
  const last = grid.rows[grid.rows.length - 1]?.row ?? 0
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  grid.merges = grid.merges
    .filter(({ row, column }) => row <= last && column < width)
    .slice(0, limits.merges)
    .map((merge) => clamped(merge, last, width))
    .filter(({ rows, columns }) => rows > 1 || columns > 1)
}

const clamped = (merge: GridMerge, last: number, width: number): GridMerge => ({
  ...merge,
  rows: Math.min(merge.rows, last - merge.row + 1),
  columns: Math.min(merge.columns, width - merge.column),
})
