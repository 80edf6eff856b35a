import { and, eq, sql } from 'drizzle-orm'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { allCampaigns } from '../counts/keep'
import { formCounts, levelCounts } from '../counts/table'
import { prepared } from '../prepared'
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
  { previous, chartFrom }: Span,
): Promise<Counts> {
  const read = statementsOf(db)
  const campaign = f.campaign ?? allCampaigns
  const years = { campaign, from: f.from, to: f.to }
  return {
    figures: await read.figures.execute(years),
    previousFigures: await read.figures.execute({ campaign, ...previous }),
    years: await read.years.execute({ ...years, from: chartFrom }),
    campaigns: f.campaign === undefined ? await read.campaigns.execute(years) : [],
    forms: await read.forms.execute(years),
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
  return {
    figures: db
      .select({
        level: t.level,
        kind: t.recipientKind,
        ...counted,
        sample: figureOf(t).sample,
        praiseSample: praiseSample.mapWith(Number),
      })
      .from(t)
      .where(and(campaign, period))
      .groupBy(t.level, t.recipientKind)
      .prepare(),
    years: db
      .select({ year: t.awardYear, level: t.level, ...counted })
      .from(t)
      .where(and(campaign, period))
      // In the order of the key, here and below: summed without sorting.
      .groupBy(t.awardYear, t.level)
      .prepare(),
    campaigns: db
      .select({ id: t.campaignId, name: campaigns.shortName, ...counted })
      .from(t)
      .leftJoin(campaigns, eq(campaigns.id, t.campaignId))
      .where(and(eachCampaign(t), period))
      .groupBy(t.campaignId)
      .prepare(),
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
    return db
      .select({
        id: sums.id,
        name: awardForms.name,
        kind: awardForms.kind,
        n: sums.n,
        sample: sums.sample,
      })
      .from(sums)
      .innerJoin(awardForms, eq(awardForms.id, sums.id))
      .orderBy(awardForms.sortKey)
      .prepare()
  }
})
