import { between, eq, type Placeholder, type SQL, sql, sum } from 'drizzle-orm'
import { campaigns } from '../campaigns/table'
import { noCampaign } from '../counts/keep'
import type { cellCounts, formCounts, levelCounts, unitCounts } from '../counts/table'
import type { Column } from '../engine/columns'

type CountTable = typeof levelCounts | typeof formCounts | typeof unitCounts | typeof cellCounts
type Value = number | Placeholder

/** One campaign by its id, or the rolled-up rows of all. */
export const ofCampaign = (t: { campaignId: Column }, campaign: Value): SQL =>
  eq(t.campaignId, campaign)

/**
 * Each campaign by itself, and what belongs to none: one by one, for all but the rolled-up rows would
 * be a walk through every year of each.
 */
export const eachCampaign = (t: { campaignId: Column }): SQL =>
  sql`${t.campaignId} in (select ${campaigns.id} from ${campaigns} union all select ${noCampaign})`

/** Both years included. */
export const inYears = (t: { awardYear: Column }, from: Value, to: Value): SQL =>
  between(t.awardYear, from, to)

export const countOf = (t: CountTable) => sum(t.n).mapWith(Number)

/** The two columns of a figure: all, and the samples among them. */
export const figureOf = (t: CountTable) => ({
  n: countOf(t),
  sample: sql`sum(case when ${t.sample} then ${t.n} else 0 end)`.mapWith(Number),
})
