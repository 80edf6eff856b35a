import { getTranslations } from 'next-intl/server'
import { routeContext } from '@/app/session'
import { reportData } from '@/db/reports/figures'
import { reportReaders } from '@/db/reports/policy'
import { blankPaper } from '@/domain/report/paper'
import { writeReport } from '@/domain/report/write'
import { exportReport, isReportFormat, today } from '../../export-report'
import { newScope } from '../../new-scope'

/** `/reports/new/export?format=docx|pdf` and what the report is about: as written, without edits. */
export async function GET(request: Request) {
  const t = await getTranslations('reports.export')
  const ctx = await routeContext()
  if (!ctx) return new Response(t('signedOut'), { status: 401 })
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const format = params.format ?? null
  if (!isReportFormat(format)) return new Response(t('unknownFormat'), { status: 400 })
  if (!reportReaders.includes(ctx.actor.role)) return new Response(t('notFound'), { status: 404 })
  const { scope } = await newScope(ctx, params)
  const data = await reportData(ctx, scope)
  if (!data) return new Response(t('notFound'), { status: 404 })
  return exportReport(ctx, { ...writeReport(data), paper: blankPaper }, format, today())
}
