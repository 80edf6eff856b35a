import 'server-only'
import { readView } from '@/components/dashboard/read-view'
import type { View } from '@/components/dashboard/view'
import type { Query } from '@/components/page/query'
import { campaignChoices } from '@/db/campaigns/queries'
import { dashboard, yearsWithAwards } from '@/db/dashboard/queries'
import { subtree } from '@/db/dashboard/subtree'
import { unitsAbove } from '@/db/dashboard/tree'
import { modelFunnel } from '@/db/models/queries'
import { listPins } from '@/db/pins/queries'
import type { ReadContext } from '@/db/read'
import { countSamples } from '@/db/samples/queries'
import { tallyReaders } from '@/db/tallies/policy'
import { listTallies } from '@/db/tallies/queries'
import { reconcile } from '@/db/tallies/reconcile'
import { todayIn } from '@/domain/dates'
import { inPeriod } from '@/domain/sentence'
import { getOffice } from './office'

/** All that the overview shows of what its address is turned to; null for a unit that is not there. */
export async function readOverview(ctx: ReadContext, query: Query) {
  const [office, { years, samples }, campaigns] = await Promise.all([
    getOffice(),
    yearsWithAwards(ctx),
    campaignChoices(ctx),
  ])
  const { view, unread } = readView(query, {
    named: office.periods,
    years,
    thisYear: Number(todayIn(new Date()).slice(0, 4)),
  })
  const { period, against, campaign, unit } = view
  const [data, tallies, funnel, marked, pins] = await Promise.all([
    dashboard(ctx, { ...period, against, campaign, unit }),
    reconciled(ctx, view, years),
    registered(ctx, view, campaigns, years),
    samples > 0 ? countSamples(ctx) : null,
    listPins(ctx),
  ])
  if (!data) return null
  const tree = unit === undefined ? null : await treeOf(ctx, view, unit)
  return { office, years, campaigns, view, unread, data, tallies, funnel, marked, pins, tree }
}

async function treeOf(ctx: ReadContext, { period, campaign }: View, unit: number) {
  const below = await subtree(ctx, { ...period, campaign, unit })
  return { ...below, above: await unitsAbove(ctx, unit) }
}

/**
 * Published numbers are the whole office's: beside one unit, and for contributors, they are not
 * shown; nor is the lack of any in a book that has nothing else either.
 */
async function reconciled(ctx: ReadContext, { period, campaign, unit }: View, years: number[]) {
  if (unit !== undefined || !tallyReaders.includes(ctx.actor.role)) return undefined
  const { rows } = await listTallies(ctx, { ...period, campaign })
  return rows.length > 0 || years.length > 0 ? reconcile(ctx, rows) : undefined
}

/** The funnel of the campaigns that register models; null when the chosen one does not. */
async function registered(
  ctx: ReadContext,
  { period, campaign, unit }: View,
  campaigns: Awaited<ReturnType<typeof campaignChoices>>,
  years: number[],
) {
  const registering = campaigns.filter(
    ({ id, registers }) => registers && (campaign === undefined || id === campaign),
  )
  const [first, ...others] = registering
  if (!first) return null
  const filters = { ...inPeriod(period), campaign, unit }
  const funnel = await modelFunnel(ctx, filters)
  if (funnel.units === 0 && years.length === 0) return null
  return { funnel, filters, campaign: others.length === 0 ? first.name : null }
}
