import { readXlsb as readBinaryCells, readXls as readCells, type Workbook } from 'hucre'
import type { CellMark, Grid, GridCell } from '@/domain/list'
import {
  addMerge,
  addRow,
  countSheet,
  dayCell,
  isBlank,
  keepMerges,
  newCounter,
  newGrid,
  tick,
} from './cells'
import { openCompound } from './compound'
import { type Marks, marksOf, type SheetMarks } from './xls-marks'
import { partsOf } from './xls-runs'

/**
 * The sheets of an .xls of Excel 97–2003. The cells come from hucre; what is hidden or struck out and
 * from which year days are counted is read beside it, as hucre tells neither.
 */
export async function readXls(bytes: Uint8Array): Promise<Grid[]> {
  const marks = marksOf(openCompound(bytes).get('Workbook')?.())
  return gridsOf(await readCells(bytes), marks)
}

/** The sheets of an .xlsb, Excel's binary form: nothing in it tells which rows are hidden. */
export async function readXlsb(bytes: Uint8Array): Promise<Grid[]> {
  return gridsOf(await readBinaryCells(bytes))
}

function gridsOf(workbook: Workbook, marks?: Marks): Grid[] {
  const counter = newCounter()
  return workbook.sheets.map(({ name, rows, merges = [], hidden, veryHidden }, at) => {
    countSheet(counter)
    const mark = marks?.sheets[at]
    const isHidden = mark ? mark.hidden : Boolean(hidden || veryHidden)
    const grid = newGrid(name, isHidden, marks?.date1904 ?? workbook.dateSystem === '1904')
    if (mark && mark.hiddenColumns.length > 0) grid.hiddenColumns = mark.hiddenColumns
    // Rows that hold nothing are gaps in the list.
    for (const [index, values] of rows.entries()) {
      if (!values) continue
      const hidden = mark?.hiddenRows.has(index) ?? false
      const cells = Array.from(values, cellIn)
      const marks = mark ? marksIn(cells, index, mark) : []
      addRow(
        grid,
        { row: index + 1, hidden, cells, ...(marks.length > 0 ? { marks } : {}) },
        counter,
      )
    }
    for (const { startRow, endRow, startCol, endCol } of merges)
      addMerge(grid, {
        row: startRow + 1,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })
    keepMerges(grid)
    return grid
  })
}

/** Marks of one row; what runs strike out of a cell is taken out of it. */
function marksIn(cells: GridCell[], row: number, { struck, parts }: SheetMarks): CellMark[] {
  const marks = (struck.get(row) ?? [])
    .filter((column) => !isBlank(cells[column]))
    .map((column): CellMark => ({ column, code: 'struck-out', text: String(cells[column]) }))
  for (const [column, runs] of parts.get(row) ?? []) {
    const text = cells[column]
    if (typeof text !== 'string') continue
    const { shown, struck } = partsOf(text, runs)
    if (struck.trim() === '') continue
    const isWhole = shown.trim() === ''
    if (!isWhole) cells[column] = shown
    marks.push({ column, code: isWhole ? 'struck-out' : 'struck-part', text: struck })
  }
  return marks
}

function cellIn(value: unknown): GridCell {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n')
  if (typeof value === 'boolean') return tick(value)
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : dayCell(value.toISOString().slice(0, 10))
  return null
}
