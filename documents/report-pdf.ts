import { compilePdf } from '@/documents/pdf/compile'
import { pdfHead } from '@/documents/pdf/head'
import { footOf, headOf, paperBlocks, type ReportPaper, titleLines } from '@/documents/report'
import { display } from '@/domain/report/display'

/** A report as a PDF, its letters embedded. */
export const reportPdf = (paper: ReportPaper): Promise<Uint8Array> =>
  compilePdf('report', reportData(paper))

/** What Typst is given. */
export function reportData(paper: ReportPaper) {
  const foot = footOf(paper)
  return {
    title: paper.title,
    author: oneLine(paper.issuer),
    head: pdfHead(headOf(paper)),
    titles: titleLines(paper).map(display),
    foot: { ...foot, recipients: foot.recipients.map(display) },
    blocks: paperBlocks(paper.blocks).map((one, at, all) => {
      const block = { ...one, last: at === all.length - 1 }
      if (block.kind === 'heading' || block.kind === 'paragraph')
        return { ...block, text: display(block.text) }
      const caption = display(block.caption)
      if (block.kind === 'chart') return { ...block, caption }
      return { ...block, caption, rows: block.rows.map((row) => row.map(display)) }
    }),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
