import { compilePdf } from '@/documents/pdf/compile'
import { pdfHead } from '@/documents/pdf/head'
import { paperBlocks, placeAndDate, type ReportPaper, titleLines } from '@/documents/report'
import { display } from '@/domain/report/display'

/** A report as a PDF, its letters embedded. */
export const reportPdf = (paper: ReportPaper): Promise<Uint8Array> =>
  compilePdf('report', reportData(paper))

/** What Typst is given. */
export function reportData(paper: ReportPaper) {
  return {
    title: paper.title,
    author: oneLine(paper.issuer),
    head: pdfHead({ ...paper, placeAndDate: placeAndDate(paper) }),
    titles: titleLines(paper).map(display),
    blocks: paperBlocks(paper.blocks).map((block) => {
      if (block.kind === 'heading' || block.kind === 'paragraph')
        return { ...block, text: display(block.text) }
      if (block.kind === 'chart') return { ...block, caption: display(block.caption) }
      return {
        ...block,
        caption: display(block.caption),
        rows: block.rows.map((row) => row.map(display)),
      }
    }),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
