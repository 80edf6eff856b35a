import 'server-only'
import { getTranslations } from 'next-intl/server'
import { individualColumns } from '@/components/individuals/columns'
import { individualChips } from '@/components/individuals/describe'
import { listIndividuals } from '@/db/individuals/queries'
import type { ReadContext } from '@/db/read'
import { unitNames } from '@/db/units/names'
import type { SearchParams } from '@/domain/address'
import { readIndividualFilters, readIndividualSort } from '@/domain/individual-filters'
import type { Part } from '../listing/export'

/** The register of people as page and files have it. */
export async function readIndividuals(ctx: ReadContext, query: SearchParams, part: Part) {
  const t = await getTranslations('individuals')
  const filters = readIndividualFilters(query)
  const [list, unit] = await Promise.all([
    listIndividuals(ctx, filters, { sort: readIndividualSort(query), ...part }),
    filters.unit ? unitNames(ctx, filters.unit) : null,
  ])
  return {
    ...list,
    filters,
    title: t('title'),
    chips: individualChips(filters, unit, t),
    columns: individualColumns(t),
  }
}
