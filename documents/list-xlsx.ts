import type { ListHead, ListRow, ListWords } from '@/documents/list'
import { type Column, listColumns } from '@/documents/list-columns'
import { listFrame } from '@/documents/list-frame'
import { rowHeight } from '@/documents/row-height'
import { escapedXmlText } from '@/documents/xml-text'
import { zipStream } from '@/documents/zip'

/**
 * An award list as an Excel file, written while `rows` are read, so that its memory does not grow
 * with its length. Years, amounts and dates are numbers and dates; all else is text, whatever it
 * begins with. Throws RangeError beyond the 1,048,576 rows of a sheet; passes on what `rows` throws,
 * and closes `rows` when the reader stops early.
 */
export async function* listXlsx(
  head: ListHead,
  rows: AsyncIterable<ListRow[]>,
  words: ListWords,
): AsyncGenerator<Uint8Array> {
  const frame = await listFrame(head, words)

  async function* sheet(): AsyncGenerator<Uint8Array> {
    let line = frame.headLine
    let pending = frame.before
    for await (const batch of rows) {
      for (const row of batch) {
        line++
        if (line > lastLine) throw new RangeError('A sheet holds no more than 1,048,576 rows')
        pending += rowXml(row, line, line - frame.headLine, frame.styles, words)
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

function rowXml(
  row: ListRow,
  line: number,
  number: number,
  styles: readonly string[],
  words: ListWords,
): string {
  let cells = ''
  const texts: string[] = []
  for (let at = 0; at < listColumns.length; at++) {
    const { kind, value } = listColumns[at] as Column
    const cell = value(row, number, words)
    const open = `<c r="${letters[at]}${line}" s="${styles[at]}"`
    const content = kind === 'date' && cell !== null ? dateSerial(cell) : (cell ?? '')
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

const letters = listColumns.map((_, at) => String.fromCharCode(65 + at))
const widths = listColumns.map(({ width }) => width)

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
