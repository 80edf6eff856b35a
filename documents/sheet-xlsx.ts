import { rowHeight } from '@/documents/row-height'
import { columnLetters, type SheetHead, sheetFrame } from '@/documents/sheet-frame'
import { escapedXmlText } from '@/documents/xml-text'
import { zipStream } from '@/documents/zip'
import type { CellValue } from '@/domain/columns'

/** The cells of a row; `number` is its place in the list, from 1. */
export type CellsOf<Row> = (row: Row, number: number) => CellValue[]

/**
 * A list as an Excel file, written while `rows` are read, so that its memory does not grow with its
 * length. Years, amounts and dates are numbers and dates; all else is text, whatever it begins with.
 * Throws RangeError beyond the 1,048,576 rows of a sheet; passes on what `rows` throws, and closes
 * `rows` when the reader stops early.
 */
export async function* sheetXlsx<Row>(
  head: SheetHead,
  rows: AsyncIterable<Row[]>,
  cellsOf: CellsOf<Row>,
): AsyncGenerator<Uint8Array> {
  const frame = await sheetFrame(head)
  const rowXml = rowWriter(head, frame.styles)

  async function* sheet(): AsyncGenerator<Uint8Array> {
    let line = frame.headLine
    let pending = frame.before
    for await (const batch of rows) {
      for (const row of batch) {
        line++
        if (line > lastLine) throw new RangeError('A sheet holds no more than 1,048,576 rows')
        pending += rowXml(cellsOf(row, line - frame.headLine), line)
        if (pending.length < chunkLength) continue
        yield encoder.encode(pending)
        pending = ''
      }
    }
    yield encoder.encode(pending + frame.after(line))
  }

  yield* zipStream(frame.parts, frame.sheetPath, sheet())
}

const lastLine = 1_048_576
const chunkLength = 65_536
const encoder = new TextEncoder()

function rowWriter({ columns }: SheetHead, styles: readonly string[]) {
  const letters = columns.map((_, at) => columnLetters(at))
  const widths = columns.map(({ width }) => width)
  return (values: CellValue[], line: number): string => {
    let cells = ''
    const texts: string[] = []
    for (let at = 0; at < columns.length; at++) {
      const value = values[at] ?? ''
      const open = `<c r="${letters[at]}${line}" s="${styles[at]}"`
      const content = columns[at]?.kind === 'date' && value !== '' ? dateSerial(value) : value
      if (typeof content === 'number') {
        cells += `${open}><v>${content}</v></c>`
      } else if (content === '') {
        cells += `${open}/>`
      } else {
        texts[at] = content
        cells += `${open} t="inlineStr"><is><t xml:space="preserve">${cellText(content)}</t></is></c>`
      }
    }
    return `<row r="${line}" ht="${rowHeight(texts, widths)}">${cells}</row>`
  }
}

/** Days since 30-12-1899, as sheets count them; what is no date stays text. */
function dateSerial(date: string | number): number | string {
  const day = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(day) ? String(date) : day / 86_400_000 + 25_569
}

/** Excel reads `_x0041_` as a coded letter and refuses a file with more than 32,767 in one cell. */
function cellText(text: string): string {
  const whole = text.length > 32_767 ? text.slice(0, 32_767) : text
  return escapedXmlText(whole).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
