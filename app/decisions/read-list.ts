import 'server-only'
import { getTranslations } from 'next-intl/server'
import { decisionColumns } from '@/components/decisions/columns'
import { decisionChips } from '@/components/decisions/describe'
import { decisionChoices, listDecisions } from '@/db/decisions/queries'
import type { ReadContext } from '@/db/read'
import { unitNames } from '@/db/units/names'
import type { SearchParams } from '@/domain/address'
import { readDecisionFilters, readDecisionSort } from '@/domain/decision-filters'
import type { Part } from '../listing/export'

/** Decisions as page and files have them. */
export async function readDecisions(ctx: ReadContext, query: SearchParams, part: Part) {
  const [t, own, words] = await Promise.all([
    getTranslations(),
    getTranslations('decisions'),
    getTranslations('vocabulary'),
  ])
  const filters = readDecisionFilters(query)
  const [list, choices, unit] = await Promise.all([
    listDecisions(ctx, filters, { sort: readDecisionSort(query), ...part }),
    decisionChoices(ctx),
    filters.unit ? unitNames(ctx, filters.unit) : null,
  ])
  return {
    ...list,
    choices,
    title: own('title'),
    chips: decisionChips(filters, { ...choices, unit }, t),
    columns: decisionColumns(own, words),
  }
}
