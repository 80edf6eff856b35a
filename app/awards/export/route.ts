import { getTranslations } from 'next-intl/server'
import { routeContext } from '@/app/session'
import { readAwardFilters, readAwardSort } from '@/domain/award-filters'
import { exportAwards, isExportFormat } from './export-awards'

/** `/awards/export?format=xlsx|csv|docx|pdf` and the list's own filters and sort: what was seen. */
export async function GET(request: Request) {
  const t = await getTranslations('awards.export')
  const ctx = await routeContext()
  if (!ctx) return new Response(t('signedOut'), { status: 401 })
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const format = params.format
  if (!isExportFormat(format)) return new Response(t('unknownFormat'), { status: 400 })
  return exportAwards(ctx, format, readAwardFilters(params), readAwardSort(params))
}
