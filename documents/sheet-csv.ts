import { writeCsvStream } from 'hucre/csv'
import type { CellsOf } from '@/documents/sheet-xlsx'
import type { CellKind } from '@/domain/columns'
import { formatDate } from '@/domain/dates'
import { guardWithin } from '@/domain/guard'

/**
 * A list as CSV for Excel: UTF-8 with a byte order mark, commas, CRLF, dates as dd/mm/yyyy, numbers
 * bare, written while `rows` are read. Text that a sheet would take for a formula begins with an
 * apostrophe, and so does a part of it that semicolons would make a cell. Only a line of heads and the rows, so that other programs can read it. Passes on what
 * `rows` throws, and closes `rows` when the reader stops early.
 */
export async function* sheetCsv<Row>(
  columns: { head: string; kind: CellKind }[],
  rows: AsyncIterable<Row[]>,
  cellsOf: CellsOf<Row>,
): AsyncGenerator<Uint8Array> {
  const headers = columns.map(({ head }) => head)
  const stream = writeCsvStream(lines(), { bom: true, headers, escapeFormulae: true })
  // ReadableStream can be iterated in Node, which the types of the browser do not say.
  yield* stream as unknown as AsyncIterable<Uint8Array>

  async function* lines() {
    let number = 0
    for await (const batch of rows) {
      for (const row of batch) {
        number++
        yield cellsOf(row, number).map((cell, at) => {
          if (typeof cell !== 'string') return cell ?? null
          if (columns[at]?.kind === 'date') return formatDate(cell)
          // One that begins with an apostrophe gets one more: who reads the file takes one away.
          const text = guardWithin(cell)
          return text.startsWith("'") ? `'${text}` : text
        })
      }
    }
  }
}
