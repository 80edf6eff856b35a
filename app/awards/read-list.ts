import 'server-only'
import { getTranslations } from 'next-intl/server'
import { awardColumns } from '@/components/awards/award-columns'
import { describeFilters } from '@/components/awards/describe-filters'
import { filterNames } from '@/db/awards/filter-names'
import { listAwards } from '@/db/awards/queries'
import type { ReadContext } from '@/db/read'
import type { SearchParams } from '@/domain/address'
import { readAwardFilters, readAwardSort } from '@/domain/award-filters'
import type { Part } from '../listing/export'

/** The list of awards as the page has it. */
export async function readAwards(ctx: ReadContext, query: SearchParams, part: Part) {
  const [t, own, words] = await Promise.all([
    getTranslations(),
    getTranslations('awards'),
    getTranslations('vocabulary'),
  ])
  const filters = readAwardFilters(query)
  const [list, names] = await Promise.all([
    listAwards(ctx, filters, { sort: readAwardSort(query), ...part }),
    filterNames(ctx, filters),
  ])
  return {
    ...list,
    total: list.totals.all,
    filters,
    title: own('title'),
    chips: describeFilters(filters, names, t),
    columns: awardColumns(own, words),
  }
}
