import { and, asc, desc, eq, gt, ne, not } from 'drizzle-orm'
import { type Period, previousPeriod } from '@/domain/periods'
import { campaigns } from '../campaigns/table'
import { allCampaigns, allYears } from '../counts/keep'
import { levelCounts, unitCounts } from '../counts/table'
import { given, prepared, quick } from '../engine/statements'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'
import { assemble } from './assemble'
import { cellsOfUnits } from './cells'
import type { DashboardData, DashboardFilters } from './data'
import { figureOf } from './narrow'
import { rolledUpCounts } from './rolled-up'
import { topUnits } from './units'

/** A single year is drawn at the end of so many, for the eye to compare. */
const yearsBeside = 6

/**
 * Everything that the dashboard counts, of conferred awards only, in the actor's scope. Null when
 * the chosen campaign or unit is not there or not the actor's.
 * The whole book and one campaign cost the same at a thousand awards and at a million.
 */
export async function dashboard(
  ctx: ReadContext,
  f: DashboardFilters,
): Promise<DashboardData | null> {
  const campaign = f.campaign === undefined ? null : await campaignOf(ctx, f.campaign)
  const unit = f.unit === undefined ? null : await unitInScope(ctx, f.unit)
  if (f.campaign !== undefined && !campaign) return null
  if (f.unit !== undefined && !unit) return null
  const previous = f.against ?? previousPeriod(f)
  const chartFrom = f.from === f.to ? f.to - yearsBeside + 1 : f.from
  const read = (await holdsEverything(ctx, f)) ? rolledUpCounts : cellsOfUnits
  const period = { from: f.from, to: f.to }
  const summed = (await holdsEveryYear(ctx, f)) ? { from: allYears, to: allYears } : period
  const counts = await read(ctx, f, { previous, chartFrom, summed })
  return {
    ...assemble(counts, { period, previous, chartFrom }),
    ...(await topUnits(ctx, f, summed)),
    campaign,
    unit,
  }
}

/** Years with awards in the actor's scope, in order, and how many awards in all are samples. */
export async function yearsWithAwards(ctx: ReadContext) {
  // The short table knows no units.
  const t = ctx.actor.role === 'contributor' ? unitCounts : levelCounts
  const { n, sample } = figureOf(t)
  const rows = await ctx.db
    .select({ year: t.awardYear, n, sample })
    .from(t)
    .where(
      and(
        eq(t.campaignId, allCampaigns),
        ne(t.awardYear, allYears),
        inScope(ctx.actor, unitCounts.unitId),
      ),
    )
    .groupBy(t.awardYear)
    .orderBy(asc(t.awardYear))
  return {
    years: rows.filter((row) => row.n > 0).map((row) => row.year),
    samples: rows.reduce((all, row) => all + row.sample, 0),
  }
}

async function campaignOf({ db }: ReadContext, id: number) {
  const [row] = await namesIn(db).campaign.execute({ id })
  return row ?? null
}

const namesIn = prepared((db) => ({
  campaign: db
    .select({ id: campaigns.id, name: campaigns.shortName })
    .from(campaigns)
    .where(eq(campaigns.id, given('id')))
    .prepare(),
}))

async function unitInScope({ db, actor }: ReadContext, id: number) {
  const [row] = await db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(eq(units.id, id), inScope(actor, units.id)))
  return row ?? null
}

/** Whether no award lies outside the years: then the rolled-up counts of all years answer for them. */
async function holdsEveryYear({ db }: ReadContext, { from, to }: Period): Promise<boolean> {
  const ends = endsIn(db)
  const [[first], [last]] = await Promise.all([ends.first({}), ends.last({})])
  return first !== undefined && last !== undefined && from <= first.year && last.year <= to
}

const endsIn = prepared((db) => {
  const { campaignId, awardYear } = levelCounts
  const fields = { year: awardYear }
  const years = () =>
    db
      .select(fields)
      .from(levelCounts)
      .where(and(eq(campaignId, allCampaigns), gt(awardYear, allYears)))
  return {
    first: quick(db, fields, years().orderBy(asc(awardYear)).limit(1)),
    last: quick(db, fields, years().orderBy(desc(awardYear)).limit(1)),
  }
})

/** Whether no award lies outside the chosen unit: then the rolled-up counts answer for it. */
async function holdsEverything({ db, actor }: ReadContext, f: DashboardFilters): Promise<boolean> {
  if (actor.role === 'contributor') return false
  if (f.unit === undefined) return true
  const { campaignId, awardYear, unitId, n } = unitCounts
  const outside = and(
    eq(campaignId, allCampaigns),
    eq(awardYear, allYears),
    gt(n, 0),
    not(inSubtree(unitId, f.unit)),
  )
  const rows = await db.select({ n }).from(unitCounts).where(outside).limit(1)
  return rows.length === 0
}
