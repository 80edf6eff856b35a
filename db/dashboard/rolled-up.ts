import { and, sql } from 'drizzle-orm'
import { type FormKind, honourOf } from '@/domain/vocabulary'
import { allCampaigns } from '../counts/keep'
import { formCounts, levelCounts } from '../counts/table'
import { prepared } from '../prepared'
import type { ReadContext } from '../read'
import type { Counts, DashboardFilters, Span } from './data'
import { eachCampaign, figureOf, inYears, ofCampaign } from './narrow'

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
  const figures = await read.figures.execute(years)
  const before = await read.figures.execute({ campaign, ...previous })
  const byYear = await read.years.execute({ ...years, from: chartFrom })
  const campaigns = f.campaign === undefined ? await read.campaigns.execute(years) : []
  const honoured = <T extends { form: FormKind }>(rows: T[]) =>
    rows.map((row) => ({ ...row, honour: honourOf(row.form) }))
  return {
    figures: honoured(figures),
    previousFigures: honoured(before),
    years: honoured(byYear),
    campaigns,
    forms: await read.forms.execute(years),
  }
}

const statementsOf = prepared((db) => {
  const t = levelCounts
  const value = (name: string) => sql.placeholder(name)
  const campaign = ofCampaign(t, value('campaign'))
  const period = inYears(t, value('from'), value('to'))
  const praise = sql`sum(case when ${t.formKind} = 'praise' then ${t.n} else 0 end)`
  return {
    figures: db
      .select({
        level: t.level,
        kind: t.recipientKind,
        form: t.formKind,
        ...figureOf(t),
      })
      .from(t)
      .where(and(campaign, period))
      .groupBy(t.level, t.recipientKind, t.formKind)
      .prepare(),
    years: db
      .select({ year: t.awardYear, level: t.level, form: t.formKind, n: figureOf(t).n })
      .from(t)
      .where(and(campaign, period))
      .groupBy(t.awardYear, t.level, t.formKind)
      .prepare(),
    campaigns: db
      .select({ id: t.campaignId, praise: praise.mapWith(Number), ...figureOf(t) })
      .from(t)
      .where(and(eachCampaign(t), period))
      // In the order of the key: summed without sorting.
      .groupBy(t.campaignId)
      .prepare(),
    forms: db
      .select({ id: formCounts.awardFormId, ...figureOf(formCounts) })
      .from(formCounts)
      .where(
        and(
          ofCampaign(formCounts, value('campaign')),
          inYears(formCounts, value('from'), value('to')),
        ),
      )
      .groupBy(formCounts.awardFormId)
      .prepare(),
  }
})
