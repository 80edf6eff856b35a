import 'server-only'
import { download } from '@/app/download'
import { getOffice } from '@/app/office'
import type { ReadContext } from '@/db/read'
import { made } from '@/documents/apart/make'
import { listFileName } from '@/documents/file-name'
import { todayIn } from '@/domain/dates'
import type { PaperFields } from '@/domain/report/paper'
import type { Block } from '@/domain/report/types'

type Format = 'docx' | 'pdf'

export const isReportFormat = (format: string | null): format is Format =>
  format === 'docx' || format === 'pdf'

/** A report as a file in the layout of the office's own papers, State or Party. */
export async function exportReport(
  { actor }: ReadContext,
  { title, blocks, paper }: { title: string; blocks: Block[]; paper: PaperFields },
  format: Format,
  on: string,
): Promise<Response> {
  const office = await getOffice()
  const words = {
    title,
    blocks,
    regime: office.regime,
    parentBody: office.parentBody ?? '',
    issuer: office.heading,
    place: office.place,
    madeOn: on,
    paper,
  }
  const by = { owner: String(actor.userId), isLarge: false }
  const bytes = await made('report', { format, paper: words }, by)
  return download(bytes, format, listFileName(['bao-cao', title], on, format))
}

export const today = (): string => todayIn(new Date())
