import type { ListHead, ListRow, ListWords } from '@/documents/list'
import { layOut, millimetresOf } from '@/documents/list-block'
import { listBlocks, totalLine, underTitle } from '@/documents/list-docx'
import { withNumbersKept } from '@/documents/paper'
import { compilePdf } from '@/documents/pdf/compile'
import { pdfHead } from '@/documents/pdf/head'
import { longDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'

/** An award list as a PDF: the same paper as the Word file, block by block, its letters embedded. */
export async function listPdf(
  head: ListHead,
  rows: readonly ListRow[],
  words: ListWords,
): Promise<Uint8Array> {
  const when = longDate(head.madeOn, head.locale)
  const { said, shared } = underTitle(head, rows, words)
  return compilePdf('list', {
    title: head.title.replace(/\s+/g, ' '),
    author: head.issuer.replace(/\s+/g, ' '),
    head: pdfHead({
      ...head,
      placeAndDate: head.place ? words.placeAndDate(head.place, when) : when,
    }),
    titles: head.title.split('\n').map(withNumbersKept),
    under: said.map(unbroken),
    shared: unbroken(shared),
    blocks: listBlocks(rows, words).map(({ kind, heading, rows: own, columns }) => {
      const layout = layOut(kind, columns, words)
      return {
        heading,
        widths: millimetresOf(layout),
        marks: layout.map(({ isCentred }) => (isCentred ? 'center' : 'start')),
        heads: layout.map((column) => column.head),
        rows: own.map((row, at) =>
          layout.map(({ lines }) =>
            lines(row, at + 1)
              .map(unbroken)
              .join('\n'),
          ),
        ),
      }
    }),
    total: unbroken(totalLine(rows, words)),
  })
}
