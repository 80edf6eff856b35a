import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Part } from '@/app/listing/export'
import { personalExportColumns } from '@/components/personal-exports/columns'
import { exportChips } from '@/components/personal-exports/describe'
import { historyActors } from '@/db/audit/list'
import { listPersonalExports } from '@/db/personal-exports/queries'
import type { ReadContext } from '@/db/read'
import type { SearchParams } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { readPersonalExportFilters } from '@/domain/personal-export-filters'

/** The register of exports as page and files have it; null for who may not read it. */
export async function readPersonalExports(ctx: ReadContext, query: SearchParams, part: Part) {
  const t = await getTranslations('personalExports')
  const filters = readPersonalExportFilters(query, todayIn(new Date()))
  const list = await listPersonalExports(ctx, filters, part)
  if (!list) return null
  const actors = await historyActors(ctx)
  return {
    ...list,
    actors,
    title: t('title'),
    chips: exportChips(filters, actors, t),
    columns: personalExportColumns(t),
  }
}
