import { readXlsb as readBinaryCells, readXls as readCells, type Workbook } from 'hucre'
import type { Grid, GridCell } from '@/domain/list'
import { addRow, countSheet, dayCell, keepMerges, newCounter, newGrid, tick } from './cells'
import { openCompound } from './compound'
import { refusal, Unreadable } from './refusal'

/**
 * The sheets of an .xls of Excel 97–2003. The cells come from hucre; which sheets and rows are
 * hidden and from which year days are counted is read here, as hucre tells neither.
 */
export async function readXls(bytes: Uint8Array): Promise<Grid[]> {
  const marks = marksOf(openCompound(bytes).get('Workbook')?.())
  return gridsOf(await readCells(bytes), marks)
}

/** The sheets of an .xlsb, Excel's binary form: nothing in it tells which rows are hidden. */
export async function readXlsb(bytes: Uint8Array): Promise<Grid[]> {
  return gridsOf(await readBinaryCells(bytes))
}

type Marks = { date1904: boolean; sheets: { hidden: boolean; hiddenRows: Set<number> }[] }

function gridsOf(workbook: Workbook, marks?: Marks): Grid[] {
  const counter = newCounter()
  return workbook.sheets.map(({ name, rows, merges = [], hidden, veryHidden }, at) => {
    countSheet(counter)
    const mark = marks?.sheets[at]
    const isHidden = mark ? mark.hidden : Boolean(hidden || veryHidden)
    const grid = newGrid(name, isHidden, marks?.date1904 ?? workbook.dateSystem === '1904')
    // Rows that hold nothing are gaps in the list.
    for (const [index, values] of rows.entries()) {
      if (!values) continue
      const hiddenRow = mark?.hiddenRows.has(index) ?? false
      addRow(
        grid,
        { row: index + 1, hidden: hiddenRow, cells: Array.from(values, cellIn) },
        counter,
      )
    }
    for (const { startRow, endRow, startCol, endCol } of merges)
      grid.merges.push({
        row: startRow + 1,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })
    keepMerges(grid)
    return grid
  })
}

function cellIn(value: unknown): GridCell {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n')
  if (typeof value === 'boolean') return tick(value)
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : dayCell(value.toISOString().slice(0, 10))
  return null
}

/** Numbers of records, [MS-XLS] 2.3. */
const record = { row: 0x208, sheet: 0x85, days: 0x22, password: 0x2f, start: 0x809, end: 0x0a }

function marksOf(stream: Uint8Array | undefined): Marks {
  if (!stream || stream.length < 8) throw oldExcel()
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  if (view.getUint16(0, true) !== record.start || view.getUint16(4, true) !== 0x600)
    throw oldExcel()
  const marks: Marks = { date1904: false, sheets: [] }
  const starts: number[] = []
  let rows: Set<number> | undefined
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const data = at + 4
    if (data + length > stream.length) throw refusal.cut()
    if (id === record.password) throw refusal.locked()
    if (id === record.days) marks.date1904 = view.getUint16(data, true) === 1
    else if (id === record.sheet) {
      starts.push(view.getUint32(data, true))
      // Two bits: hidden, or hidden so that only a program shows it.
      const hidden = (view.getUint8(data + 4) & 3) !== 0
      marks.sheets.push({ hidden, hiddenRows: new Set() })
    } else if (id === record.start && starts.includes(at))
      rows = marks.sheets[starts.indexOf(at)]?.hiddenRows
    else if (id === record.row && view.getUint8(data + 12) & 0x20)
      rows?.add(view.getUint16(data, true))
    if (id === 0 && length === 0) break
    at = data + length
  }
  return marks
}

const oldExcel = () =>
  new Unreadable(
    'old-excel',
    'Đây là tệp Excel đời quá cũ. Mở bằng Excel, chọn Lưu thành… dạng .xlsx rồi gửi lại.',
  )
