import { getTranslations } from 'next-intl/server'
import { routeContext } from '@/app/session'
import { paramsOf, textOf } from '@/domain/address'
import { readAwardFilters, readAwardSort } from '@/domain/award-filters'
import { listExport } from '../../listing/export'
import { readAwards } from '../read-list'
import { exportAwards, isExportFormat } from './export-awards'

const withColumns = listExport(readAwards, {
  kind: 'awards',
  people: (list) => list.totals.individual,
})

/**
 * `/awards/export?format=xlsx|csv|docx|pdf` and the list's own filters and sort: what was seen. With
 * chosen `columns` a sheet has these, else all that is recorded of an award.
 */
export async function GET(request: Request) {
  const t = await getTranslations('awards.export')
  const ctx = await routeContext()
  if (!ctx) return new Response(t('signedOut'), { status: 401 })
  const params = paramsOf(request.url)
  const format = textOf(params, 'format')
  if (!isExportFormat(format)) return new Response(t('unknownFormat'), { status: 400 })
  if (params.columns && (format === 'xlsx' || format === 'csv')) return withColumns(request)
  return exportAwards(ctx, format, readAwardFilters(params), readAwardSort(params))
}
