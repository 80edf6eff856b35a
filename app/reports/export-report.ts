import 'server-only'
import { download } from '@/app/download'
import { getOffice } from '@/app/office'
import { listFileName } from '@/documents/file-name'
import { reportDocx } from '@/documents/report-docx'
import { reportPdf } from '@/documents/report-pdf'
import { todayIn } from '@/domain/dates'
import type { PaperFields } from '@/domain/report/paper'
import type { Block } from '@/domain/report/types'

const makers = { docx: reportDocx, pdf: reportPdf }
type Format = keyof typeof makers

export const isReportFormat = (format: string | null): format is Format =>
  format !== null && Object.hasOwn(makers, format)

/** A report as a file in the layout of the office's own papers, State or Party. */
export async function exportReport(
  { title, blocks, paper }: { title: string; blocks: Block[]; paper: PaperFields },
  format: Format,
  on: string,
): Promise<Response> {
  const office = await getOffice()
  const bytes = await makers[format]({
    title,
    blocks,
    regime: office.regime,
    parentBody: office.parentBody ?? '',
    issuer: office.heading,
    place: office.place,
    madeOn: on,
    paper,
  })
  return download(bytes, format, listFileName(['bao-cao', title], on, format))
}

export const today = (): string => todayIn(new Date())
