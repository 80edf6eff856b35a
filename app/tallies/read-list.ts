import 'server-only'
import { getTranslations } from 'next-intl/server'
import { tallyColumns } from '@/components/tallies/columns'
import { tallyChips } from '@/components/tallies/describe'
import { campaignChoices } from '@/db/campaigns/queries'
import type { ReadContext } from '@/db/read'
import { explainTallies } from '@/db/tallies/explain'
import { tallyReaders } from '@/db/tallies/policy'
import { listTallies, sourceChoices } from '@/db/tallies/queries'
import { arrange } from '@/db/tallies/splits'
import { unitName } from '@/db/units/queries'
import type { SearchParams } from '@/domain/address'
import { inState, readTallyFilters } from '@/domain/tally-filters'

/** Published numbers beside what is recorded, all at once; null for those who may not see them. */
export async function readTallies(ctx: ReadContext, query: SearchParams) {
  if (!tallyReaders.includes(ctx.actor.role)) return null
  const [t, words] = await Promise.all([getTranslations('tallies'), getTranslations('vocabulary')])
  const filters = readTallyFilters(query)
  const [list, campaigns, sources] = await Promise.all([
    listTallies(ctx, filters),
    campaignChoices(ctx),
    sourceChoices(ctx),
  ])
  const [explained, unit] = await Promise.all([
    explainTallies(ctx, list.rows),
    filters.unit ? unitName(ctx, filters.unit) : null,
  ])
  const inForce = explained.filter((row) => inState(row, filters.state))
  const event = list.rows[0]?.event ?? null
  return {
    can: list.can,
    inForce,
    rows: arrange(inForce),
    total: inForce.length,
    campaigns,
    sources,
    title: t('title'),
    chips: tallyChips(filters, { campaigns, sources, event, unit }, t, words),
    columns: tallyColumns(t, words),
  }
}
