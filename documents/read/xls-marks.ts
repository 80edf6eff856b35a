import { hideColumns } from './cells'
import { limits } from './limits'
import { refusal, Unreadable } from './refusal'
import { type Runs, runsOf } from './xls-runs'

export type SheetMarks = {
  hidden: boolean
  hiddenRows: Set<number>
  hiddenColumns: number[]
  /** Columns of struck-out cells by row, both from 0. */
  struck: Map<number, number[]>
  /** Strings by row and column whose runs strike out a part. */
  parts: Map<number, Map<number, Runs>>
}
export type Marks = { date1904: boolean; sheets: SheetMarks[] }

/** Numbers of records, [MS-XLS] 2.3. */
const record = {
  row: 0x208,
  sheet: 0x85,
  days: 0x22,
  password: 0x2f,
  start: 0x809,
  font: 0x31,
  format: 0xe0,
  columns: 0x7d,
  strings: 0xfc,
  more: 0x3c,
  string: 0xfd,
  numbers: 0xbd,
}
/** Records of one cell: row, column and style stand at the front of each. */
const cells = new Set([0x06, 0xfd, 0x203, 0x204, 0x205, 0x27e, 0xd6])

/** What an .xls says of its sheets beside their values. Throws `old-excel`, `password-protected`. */
export function marksOf(stream: Uint8Array | undefined): Marks {
  if (!stream || stream.length < 8) throw oldExcel()
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  if (view.getUint16(0, true) !== record.start || view.getUint16(4, true) !== 0x600)
    throw oldExcel()
  const marks: Marks = { date1904: false, sheets: [] }
  const starts = new Map<number, SheetMarks>()
  const styles = new StruckStyles()
  let sheet: SheetMarks | undefined
  let runs = new Map<number, Runs>()
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const data = at + 4
    if (data + length > stream.length) throw refusal.cut()
    if (id === record.password) throw refusal.locked()
    if (id === record.days) marks.date1904 = view.getUint16(data, true) === 1
    else if (id === record.font) styles.addFont(view.getUint16(data + 2, true))
    else if (id === record.format) styles.addFormat(view.getUint16(data, true))
    else if (id === record.strings) runs = runsOf(piecesAt(view, stream, at), styles)
    else if (id === record.sheet) {
      if (marks.sheets.length >= limits.sheets) throw refusal.sheets()
      // Two bits: hidden, or hidden so that only a program shows it.
      const hidden = (view.getUint8(data + 4) & 3) !== 0
      const own = newMarks(hidden)
      marks.sheets.push(own)
      const start = view.getUint32(data, true)
      if (!starts.has(start)) starts.set(start, own)
    } else if (id === record.start && starts.has(at)) sheet = starts.get(at)
    else if (sheet) {
      readInSheet(sheet, id, view, data, length, styles)
      const own = id === record.string ? runs.get(view.getUint32(data + 6, true)) : undefined
      if (own) {
        const row = view.getUint16(data, true)
        const columns = sheet.parts.get(row) ?? new Map<number, Runs>()
        sheet.parts.set(row, columns.set(view.getUint16(data + 2, true), own))
      }
    }
    if (id === 0 && length === 0) break
    at = data + length
  }
  return marks
}

const newMarks = (hidden: boolean): SheetMarks => ({
  hidden,
  hiddenRows: new Set(),
  hiddenColumns: [],
  struck: new Map(),
  parts: new Map(),
})

function readInSheet(
  sheet: SheetMarks,
  id: number,
  view: DataView,
  data: number,
  length: number,
  styles: StruckStyles,
): void {
  const strike = (column: number, style: number) => {
    if (!styles.isStruck(style)) return
    const row = view.getUint16(data, true)
    const columns = sheet.struck.get(row)
    if (columns) columns.push(column)
    else sheet.struck.set(row, [column])
  }
  if (id === record.row) {
    if (view.getUint8(data + 12) & 0x20) sheet.hiddenRows.add(view.getUint16(data, true))
  } else if (id === record.columns) {
    const isHidden = view.getUint8(data + 8) & 1 || view.getUint16(data + 4, true) < 128
    if (isHidden) hideColumns(sheet, view.getUint16(data, true), view.getUint16(data + 2, true))
  } else if (cells.has(id) && length >= 6)
    strike(view.getUint16(data + 2, true), view.getUint16(data + 4, true))
  else if (id === record.numbers)
    // Several numbers beside each other: a style and four bytes each, the last column at the end.
    for (let at = 4, column = view.getUint16(data + 2, true); at + 8 <= length; at += 6, column++)
      strike(column, view.getUint16(data + at, true))
}

/** Which styles strike out, from their fonts. */
class StruckStyles {
  private readonly fonts: boolean[] = []
  private readonly formats: number[] = []

  addFont(flags: number): void {
    this.fonts.push((flags & 8) !== 0)
    // There is no font of number 4.
    if (this.fonts.length === 4) this.fonts.push(false)
  }

  addFormat(font: number): void {
    this.formats.push(font)
  }

  isFontStruck(font: number): boolean {
    return this.fonts[font] ?? false
  }

  isStruck(style: number): boolean {
    return this.fonts[this.formats[style] ?? -1] ?? false
  }
}

/** A record's bytes and those of the records that carry it on. */
function piecesAt(view: DataView, stream: Uint8Array, at: number): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let next = at; next + 4 <= stream.length; ) {
    const isOwn = next === at || view.getUint16(next, true) === record.more
    const length = view.getUint16(next + 2, true)
    if (!isOwn || next + 4 + length > stream.length) break
    pieces.push(stream.subarray(next + 4, next + 4 + length))
    next += 4 + length
  }
  return pieces
}

const oldExcel = () =>
  new Unreadable(
    'old-excel',
    'Đây là tệp Excel đời quá cũ. Mở bằng Excel, chọn Lưu thành… dạng .xlsx rồi gửi lại.',
  )
