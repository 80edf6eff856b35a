import 'server-only'
import { getTranslations } from 'next-intl/server'
import { unitColumns } from '@/components/units/columns'
import { unitChips } from '@/components/units/describe'
import type { ReadContext } from '@/db/read'
import { listUnits, unitName } from '@/db/units/queries'
import { readPage, type SearchParams } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { readDepth, readUnitFilters } from '@/domain/unit-filters'
import type { Part } from '../listing/export'

/** The tree of units as page and files have it; a page of it is longer than one of a plain list. */
export async function readUnits(ctx: ReadContext, query: SearchParams, part?: Part) {
  const [t, words] = await Promise.all([getTranslations('units'), getTranslations('vocabulary')])
  const today = todayIn(new Date())
  const { filters, wrongDay } = readUnitFilters(query, today)
  const [list, under] = await Promise.all([
    listUnits(ctx, filters, {
      depth: readDepth(query),
      ...(part ?? { page: readPage(query) }),
      today,
    }),
    filters.under ? unitName(ctx, filters.under) : null,
  ])
  return {
    ...list,
    matching: list.total,
    total: list.listed,
    filters,
    wrongDay,
    today,
    title: t('title'),
    chips: unitChips(filters, under ?? undefined, t, words),
    columns: unitColumns(t, words),
  }
}
