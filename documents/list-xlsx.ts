import type { ListHead, ListRow, ListWords } from '@/documents/list'
import { listColumns } from '@/documents/list-columns'
import { sheetXlsx } from '@/documents/sheet-xlsx'
import { formatDate, longDate } from '@/domain/dates'

/** An award list as an Excel file, written while `rows` are read. */
export function listXlsx(
  head: ListHead,
  rows: AsyncIterable<ListRow[]>,
  words: ListWords,
): AsyncGenerator<Uint8Array> {
  const columns = listColumns.map(({ key, width, kind }) => ({
    head: words.columns[key],
    width,
    kind,
  }))
  const sheet = {
    sheet: words.sheet,
    creator: head.issuer,
    lines: titleLines(head, words),
    columns,
  }
  return sheetXlsx(sheet, rows, (row, number) =>
    listColumns.map(({ value }) => value(row, number, words)),
  )
}

function titleLines(head: ListHead, words: ListWords): string[] {
  const { decision } = head
  return [
    head.title.replace(/\s+/g, ' '),
    ...(decision
      ? [
          words.attached(
            decision.number,
            longDate(decision.decidedOn, head.locale),
            decision.issuer,
          ),
        ]
      : []),
    // One line for all, so that the frozen part leaves the screen to the rows.
    ...(head.filters.length > 0 ? [head.filters.join('; ')] : []),
    words.madeOn(formatDate(head.madeOn)),
  ]
}
