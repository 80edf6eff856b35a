import { getTranslations } from 'next-intl/server'
import { getActor } from '@/app/session'
import { readAwardFilters, readAwardSort } from '@/domain/award-filters'
import { database } from '@/db/open'
import { exportAwards, isExportFormat } from './export-awards'

/** `/awards/export?format=xlsx|csv|docx` and the list's own filters and sort: what was seen. */
export async function GET(request: Request) {
  const t = await getTranslations('awards.export')
  const actor = await getActor()
  if (!actor || actor.mustChangePassword) return new Response(t('signedOut'), { status: 401 })
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const format = params.format
  if (!isExportFormat(format)) return new Response(t('unknownFormat'), { status: 400 })
  const ctx = { db: database().reader, actor }
  return exportAwards(ctx, format, readAwardFilters(params), readAwardSort(params))
}
