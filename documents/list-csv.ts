import type { ListRow, ListWords } from '@/documents/list'
import { listColumns } from '@/documents/list-columns'
import { sheetCsv } from '@/documents/sheet-csv'

/** An award list as CSV for Excel, written while `rows` are read. */
export function listCsv(
  rows: AsyncIterable<ListRow[]>,
  words: ListWords,
): AsyncGenerator<Uint8Array> {
  const columns = listColumns.map(({ key, kind }) => ({ head: words.columns[key], kind }))
  return sheetCsv(columns, rows, (row, number) =>
    listColumns.map(({ value }) => value(row, number, words)),
  )
}
