import { and, between, eq, ne, type SQL, sql, sum } from 'drizzle-orm'
import type { Column } from '../columns'
import { allCampaigns } from '../counts/keep'
import type { cellCounts, formCounts, levelCounts, unitCounts } from '../counts/table'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import type { DashboardFilters } from './data'

type CountTable = typeof levelCounts | typeof formCounts | typeof unitCounts | typeof cellCounts

/** The chosen campaign, or the rows that hold all campaigns together. */
export const ofCampaign = (t: { campaignId: Column }, f: DashboardFilters): SQL =>
  eq(t.campaignId, f.campaign ?? allCampaigns)

/** Each campaign by itself, and what belongs to none. */
export const eachCampaign = (t: { campaignId: Column }): SQL => ne(t.campaignId, allCampaigns)

export const inYears = (t: { awardYear: Column }, from: number, to: number): SQL =>
  between(t.awardYear, from, to)

/** The actor's scope and the chosen unit's subtree; undefined when neither narrows. */
export const ofUnits = (
  { actor }: ReadContext,
  t: { unitId: Column },
  f: DashboardFilters,
): SQL | undefined =>
  and(inScope(actor, t.unitId), f.unit === undefined ? undefined : inSubtree(t.unitId, f.unit))

/** The two columns of a figure: all, and the samples among them. */
export const figureOf = (t: CountTable) => ({
  n: sum(t.n).mapWith(Number),
  sample: sql`sum(case when ${t.sample} then ${t.n} else 0 end)`.mapWith(Number),
})
