import type { CellMark, Grid, GridCell, GridMerge } from '@/domain/list'
import {
  addMerge,
  addRow,
  type Counter,
  countSheet,
  dateCell,
  dayCell,
  hideColumns,
  keepMerges,
  newCounter,
  newGrid,
  newTexts,
  setCell,
  tick,
} from './cells'
import { limits } from './limits'
import { refusal } from './refusal'
import {
  cellText,
  type NumberLook,
  Runs,
  readWorkbook,
  type SheetPart,
  type Workbook,
} from './xlsx-parts'
import { isTrue, readXml } from './xml'
import type { Archive } from './zip'

/**
 * The sheets of an .xlsx, cell by cell while they are unpacked: a sheet of a million rows costs what
 * it holds, and hidden rows are known. Undefined for what has no workbook in XML (.xlsb).
 */
export function readXlsx(zip: Archive): Grid[] {
  const workbook = readWorkbook(zip)
  if (!workbook) throw refusal.cut()
  const counter = newCounter()
  return workbook.sheets.map((sheet) => readSheet(zip, sheet, workbook, counter))
}

type Cell = { column: number; type: string; style: number; text: string }

function readSheet(zip: Archive, sheet: SheetPart, workbook: Workbook, counter: Counter): Grid {
  countSheet(counter)
  const grid = newGrid(sheet.name, sheet.hidden, workbook.date1904)
  let row = 0
  let isRowHidden = false
  let cells: GridCell[] = []
  let isSorted = true
  let cell: Cell | undefined
  let isValue = false
  let aids = 0
  let marks: CellMark[] | undefined
  /** Of text that stands in the cell itself. */
  const runs = new Runs()
  const kept = newTexts()
  const open = (name: string, attributes: Record<string, string>) => {
    switch (name) {
      case 'row': {
        const before = row
        row = Number(attributes.r) || row + 1
        isSorted &&= row > before
        isRowHidden = isTrue(attributes.hidden) || Number(attributes.ht) < seen.height
        cells = []
        marks = undefined
        cell = undefined
        break
      }
      case 'c': {
        const column = attributes.r ? columnOf(attributes.r) : nextColumn(cell)
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), text: '' }
        if (cell.type === 'inlineStr') runs.begin()
        break
      }
      case 'rPh':
        aids++
        break
      case 'v':
      case 't':
        isValue = aids === 0
        break
      case 'r':
      case 'strike':
        runs.open(name, attributes)
        break
      case 'col':
        addHidden(grid, attributes)
        break
      case 'mergeCell':
        addMerge(grid, mergeOf(attributes.ref ?? ''))
    }
  }
  const close = (name: string) => {
    if (name === 'v' || name === 't') isValue = false
    else if (name === 'rPh') aids--
    else if (name === 'c' && cell) {
      if (cell.type === 'inlineStr') cell.text = runs.text
      const value = valueIn(cell, workbook)
      if (value === null) return
      setCell(cells, cell.column, typeof value === 'string' ? kept(value) : value)
      const mark = markOf(cell, value, cell.type === 'inlineStr' ? runs.struck : '', workbook)
      if (mark) {
        marks ??= []
        marks.push(mark)
      }
    } else if (name === 'row')
      addRow(
        grid,
        marks ? { row, hidden: isRowHidden, cells, marks } : { row, hidden: isRowHidden, cells },
        counter,
      )
  }
  const text = (piece: string) => {
    if (!isValue || !cell || cell.text.length > limits.cellLetters) return
    cell.text += piece
    if (cell.type === 'inlineStr') runs.add(piece)
  }
  readXml(zip, sheet.path, { open, text, close })
  if (!isSorted) grid.rows.sort((a, b) => a.row - b.row)
  keepMerges(grid)
  return grid
}

/** Points and letters below which nobody sees what stands in a row or column. */
const seen = { height: 2, width: 0.5 }

function addHidden(grid: Grid, { hidden, width, min, max }: Record<string, string>): void {
  if (isTrue(hidden) || Number(width) < seen.width)
    hideColumns(grid, Number(min) - 1, Number(max) - 1)
}

/** What the cell's look says: struck out, in part or whole, or not to be seen. */
function markOf(
  { column, type, style, text }: Cell,
  value: GridCell,
  inCell: string,
  { struck, unseen, struckStrings }: Workbook,
): CellMark | undefined {
  if (struck.has(style)) return { column, code: 'struck-out', text: String(value) }
  const out = type === 's' && struckStrings.size > 0 ? struckStrings.get(Number(text)) : inCell
  if (out) return { column, code: out === value ? 'struck-out' : 'struck-part', text: out }
  return unseen.has(style) ? { column, code: 'unseen', text: String(value) } : undefined
}

function valueIn({ type, style, text }: Cell, workbook: Workbook): GridCell {
  if (type === 'inlineStr') return text === '' ? null : cellText(text)
  if (text === '') return null
  if (type === 's') return workbook.strings[Number(text)] || null
  if (type === 'b') return tick(isTrue(text))
  if (type === 'd') return dayCell(text.slice(0, 10), workbook.date1904)
  // A formula's text, and an error as it is shown: #REF!
  if (type === 'str' || type === 'e') return cellText(text)
  const value = Number(text)
  return Number.isFinite(value) ? shown(value, workbook.looks[style], workbook.date1904) : text
}

function shown(value: number, look: NumberLook | undefined, date1904: boolean): GridCell {
  if (look === 'date') return dateCell(value, date1904)
  if (typeof look !== 'object' || !Number.isInteger(value) || value < 0) return value
  return String(value).padStart(look.digits, '0')
}

const nextColumn = (cell: Cell | undefined): number => (cell ? cell.column + 1 : 0)

/** `AB12` is column 27. Excel has 16,384; a further one is no Excel's. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & 0xdf
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  if (column < 1 || column > 16_384) throw refusal.cut()
  return column - 1
}

function mergeOf(reference: string): GridMerge {
  const [from = '', to = from] = reference.split(':')
  const row = rowOf(from)
  const column = columnOf(from)
  return { row, column, rows: rowOf(to) - row + 1, columns: columnOf(to) - column + 1 }
}

const rowOf = (reference: string): number => Number(/\d+/.exec(reference)?.[0] ?? 1)
