import { getTranslations } from 'next-intl/server'
import { routeContext } from '@/app/session'
import { getReport } from '@/db/reports/queries'
import { exportReport, isReportFormat, today } from '../../export-report'

/** `/reports/12/export?format=docx|pdf`: the saved text as a paper. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations('reports.export')
  const ctx = await routeContext()
  if (!ctx) return new Response(t('signedOut'), { status: 401 })
  const format = new URL(request.url).searchParams.get('format')
  if (!isReportFormat(format)) return new Response(t('unknownFormat'), { status: 400 })
  const { id } = await params
  const report = /^[1-9]\d{0,8}$/.test(id) ? await getReport(ctx, Number(id)) : null
  if (!report) return new Response(t('notFound'), { status: 404 })
  return exportReport(ctx, report, format, today())
}
