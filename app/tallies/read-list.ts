import 'server-only'
import { getTranslations } from 'next-intl/server'
import { tallyColumns } from '@/components/tallies/columns'
import { tallyChips } from '@/components/tallies/describe'
import { campaignChoices } from '@/db/campaigns/queries'
import type { ReadContext } from '@/db/read'
import { explainTallies } from '@/db/tallies/explain'
import { tallyReaders } from '@/db/tallies/policy'
import { listTallies, sourceChoices, tallyChoices } from '@/db/tallies/queries'
import { arrange } from '@/db/tallies/splits'
import { unitNames } from '@/db/units/names'
import type { SearchParams } from '@/domain/address'
import { inState, readTallyFilters } from '@/domain/tally-filters'

/** Published numbers beside what is recorded, all at once; null for those who may not see them. */
export async function readTallies(ctx: ReadContext, query: SearchParams) {
  if (!tallyReaders.includes(ctx.actor.role)) return null
  const [t, words] = await Promise.all([getTranslations('tallies'), getTranslations('vocabulary')])
  const filters = readTallyFilters(query)
  const [list, campaigns, sources, about] = await Promise.all([
    listTallies(ctx, filters),
    campaignChoices(ctx),
    sourceChoices(ctx),
    tallyChoices(ctx),
  ])
  const [explained, unit] = await Promise.all([
    explainTallies(ctx, list.rows),
    filters.unit ? unitNames(ctx, filters.unit) : null,
  ])
  const inForce = explained.filter((row) => inState(row, filters.state))
  const choices = { campaigns, sources, ...about }
  return {
    can: list.can,
    inForce,
    rows: arrange(inForce),
    total: inForce.length,
    choices,
    title: t('title'),
    chips: tallyChips(filters, { ...choices, unit }, t, words),
    columns: tallyColumns(t, words),
  }
}
