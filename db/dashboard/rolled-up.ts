import { and, eq, sql } from 'drizzle-orm'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { allCampaigns } from '../counts/keep'
import { formCounts, levelCounts } from '../counts/table'
import { prepared, quick } from '../engine/statements'
import type { ReadContext } from '../read'
import type { Counts, DashboardFilters, Span } from './data'
import { countOf, eachCampaign, figureOf, inYears, ofCampaign } from './narrow'

/**
 * The figures of the whole book or of one campaign, from the small rolled-up counts: their number
 * of rows depends on years, levels and forms, not on how many awards there are.
 */
export async function rolledUpCounts(
  { db }: ReadContext,
  f: DashboardFilters,
  { previous, chartFrom, summed }: Span,
): Promise<Counts> {
  const read = statementsOf(db)
  const campaign = f.campaign ?? allCampaigns
  const years = { campaign, ...summed }
  return {
    figures: await read.figures(years),
    previousFigures: await read.figures({ campaign, ...previous }),
    years: await read.years({ campaign, from: chartFrom, to: f.to }),
    campaigns: f.campaign === undefined ? await read.campaigns(years) : [],
    forms: await read.forms(years),
  }
}

const statementsOf = prepared((db) => {
  const t = levelCounts
  const value = (name: string) => sql.placeholder(name)
  const campaign = ofCampaign(t, value('campaign'))
  const period = inYears(t, value('from'), value('to'))
  const counted = {
    n: countOf(t),
    praise: sql`sum(case when ${t.formKind} = 'praise' then ${t.n} else 0 end)`.mapWith(Number),
  }
  const praiseSample = sql`sum(case when ${t.formKind} = 'praise' and ${t.sample} then ${t.n} else 0 end)`
  const figure = {
    level: t.level,
    kind: t.recipientKind,
    ...counted,
    sample: figureOf(t).sample,
    praiseSample: praiseSample.mapWith(Number),
  }
  const year = { year: t.awardYear, level: t.level, ...counted }
  const each = { id: t.campaignId, name: campaigns.shortName, ...counted }
  return {
    figures: quick(
      db,
      figure,
      db.select(figure).from(t).where(and(campaign, period)).groupBy(t.level, t.recipientKind),
    ),
    years: quick(
      db,
      year,
      db
        .select(year)
        .from(t)
        .where(and(campaign, period))
        // In the order of the key, here and below: summed without sorting.
        .groupBy(t.awardYear, t.level),
    ),
    campaigns: quick(
      db,
      each,
      db
        .select(each)
        .from(t)
        .leftJoin(campaigns, eq(campaigns.id, t.campaignId))
        .where(and(eachCampaign(t), period))
        .groupBy(t.campaignId),
    ),
    forms: formsOf(),
  }

  /** Summed first, named afterwards: a name is looked up once a form. */
  function formsOf() {
    const { n, sample } = figureOf(formCounts)
    const sums = db
      .select({ id: formCounts.awardFormId, n: n.as('n'), sample: sample.as('samples') })
      .from(formCounts)
      .where(
        and(
          ofCampaign(formCounts, value('campaign')),
          inYears(formCounts, value('from'), value('to')),
        ),
      )
      .groupBy(formCounts.awardFormId)
      .as('sums')
    const named = {
      id: sums.id,
      name: awardForms.name,
      kind: awardForms.kind,
      n: sums.n,
      sample: sums.sample,
    }
    return quick(
      db,
      named,
      db
        .select(named)
        .from(sums)
        .innerJoin(awardForms, eq(awardForms.id, sums.id))
        .orderBy(awardForms.sortKey),
    )
  }
})
