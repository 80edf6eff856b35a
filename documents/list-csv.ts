import { writeCsvStream } from 'hucre/csv'
import type { ListRow, ListWords } from '@/documents/list'
import { listColumns } from '@/documents/list-columns'
import { formatDate } from '@/domain/dates'

/**
 * An award list as CSV for Excel: UTF-8 with a byte order mark, commas, CRLF, dates as dd/mm/yyyy,
 * numbers bare, written while `rows` are read. Text that a sheet would take for a formula begins with
 * an apostrophe. Only a line of heads and the rows, so that other programs can read it. Passes on
 * what `rows` throws, and closes `rows` when the reader stops early.
 */
export async function* listCsv(
  rows: AsyncIterable<ListRow[]>,
  words: ListWords,
): AsyncGenerator<Uint8Array> {
  const headers = listColumns.map(({ key }) => words.columns[key])
  const stream = writeCsvStream(lines(rows, words), { bom: true, headers, escapeFormulae: true })
  // ReadableStream can be iterated in Node, which the types of the browser do not say.
  yield* stream as unknown as AsyncIterable<Uint8Array>
}

async function* lines(rows: AsyncIterable<ListRow[]>, words: ListWords) {
  let number = 0
  for await (const batch of rows) {
    for (const row of batch) {
      number++
      yield listColumns.map(({ kind, value }) => {
        const cell = value(row, number, words)
        if (typeof cell !== 'string') return cell
        if (kind === 'date') return formatDate(cell)
        // Text that begins with an apostrophe gets one more: who reads the file again takes one away.
        return cell.startsWith("'") ? `'${cell}` : cell
      })
    }
  }
}
