import { and, sql } from 'drizzle-orm'
import { honourOf } from '@/domain/vocabulary'
import { formCounts, levelCounts } from '../counts/table'
import type { ReadContext } from '../read'
import type { Counts, DashboardFilters } from './data'
import { eachCampaign, figureOf, inYears, ofCampaign } from './narrow'

type Span = { previousFrom: number; chartFrom: number }

/**
 * The figures of the whole book or of one campaign, from the small rolled-up counts: their number
 * of rows depends on years, levels and forms, not on how many awards there are.
 */
export async function rolledUpCounts(
  { db }: ReadContext,
  f: DashboardFilters,
  { previousFrom, chartFrom }: Span,
): Promise<Counts> {
  const t = levelCounts
  const current = sql<number>`case when ${t.awardYear} >= ${f.from} then 1 else 0 end`
  const figures = await db
    .select({ current, level: t.level, kind: t.recipientKind, form: t.formKind, ...figureOf(t) })
    .from(t)
    .where(and(ofCampaign(t, f), inYears(t, previousFrom, f.to)))
    .groupBy(sql`1`, t.level, t.recipientKind, t.formKind)
  const years = await db
    .select({ year: t.awardYear, level: t.level, form: t.formKind, ...figureOf(t) })
    .from(t)
    .where(and(ofCampaign(t, f), inYears(t, chartFrom, f.to)))
    .groupBy(t.awardYear, t.level, t.formKind)
  const campaigns =
    f.campaign === undefined
      ? await db
          .select({ id: t.campaignId, form: t.formKind, ...figureOf(t) })
          .from(t)
          .where(and(eachCampaign(t), inYears(t, f.from, f.to)))
          .groupBy(t.campaignId, t.formKind)
      : []
  const forms = await db
    .select({ id: formCounts.awardFormId, ...figureOf(formCounts) })
    .from(formCounts)
    .where(and(ofCampaign(formCounts, f), inYears(formCounts, f.from, f.to)))
    .groupBy(formCounts.awardFormId)
  return {
    figures: figures.map((row) => ({
      ...row,
      current: Number(row.current) === 1,
      honour: honourOf(row.form),
    })),
    years: years.map((row) => ({ ...row, honour: honourOf(row.form) })),
    campaigns: campaigns.map((row) => ({ ...row, honour: honourOf(row.form) })),
    forms,
  }
}
