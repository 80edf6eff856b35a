import 'server-only'
import { getTranslations } from 'next-intl/server'
import { download, said } from '@/app/download'
import { tellExport } from '@/app/exported'
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
  ctx: ReadContext,
  { title, blocks, paper }: { title: string; blocks: Block[]; paper: PaperFields },
  format: Format,
  on: string,
): Promise<Response> {
  const [t, office] = await Promise.all([getTranslations('reports.export'), getOffice()])
  // Whom its text names nobody can count.
  const told = await tellExport(ctx, { kind: 'report', format, about: title, people: null })
  if (!told) return said(503, t('notTold'))
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
  const by = { owner: String(ctx.actor.userId), isLarge: false }
  const bytes = await made('report', { format, paper: words }, by)
  return download(bytes, format, listFileName(['bao-cao', title], on, format), told)
}

export const today = (): string => todayIn(new Date())
