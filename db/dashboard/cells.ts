import { and, eq, inArray, sql } from 'drizzle-orm'
import { honourOf } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { cellCounts } from '../counts/table'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import type { Counts, DashboardFilters, Span } from './data'
import { figureOf, inYears } from './narrow'

/**
 * The figures of one part of the tree, from the finest counts: two walks over the cells of its
 * units. Used for a unit filter and for contributors, who see their own subtree only.
 */
export async function cellsOfUnits(
  ctx: ReadContext,
  f: DashboardFilters,
  { previousFrom, chartFrom }: Span,
): Promise<Counts> {
  const t = cellCounts
  const own = and(
    inScope(ctx.actor, t.unitId),
    f.unit === undefined ? undefined : inSubtree(t.unitId, f.unit),
    f.campaign === undefined ? undefined : eq(t.campaignId, f.campaign),
  )
  const kinds = await ctx.db.select({ id: awardForms.id, kind: awardForms.kind }).from(awardForms)
  const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]))
  const honour = (form: number) => honourOf(kindOf.get(form) ?? 'form')
  const praised = kinds.filter(({ kind }) => kind === 'praise').map(({ id }) => id)
  const praise = sql`sum(case when ${inArray(t.awardFormId, praised)} then ${t.n} else 0 end)`
  const rows = await ctx.db
    .select({
      year: t.awardYear,
      level: t.level,
      kind: t.recipientKind,
      form: t.awardFormId,
      ...figureOf(t),
    })
    .from(t)
    .where(and(own, inYears(t, Math.min(previousFrom, chartFrom), f.to)))
    .groupBy(t.awardYear, t.level, t.recipientKind, t.awardFormId)
  const campaigns =
    f.campaign === undefined
      ? await ctx.db
          .select({ id: t.campaignId, praise: praise.mapWith(Number), ...figureOf(t) })
          .from(t)
          .where(and(own, inYears(t, f.from, f.to)))
          .groupBy(t.campaignId)
      : []
  const told = rows.map((row) => ({
    ...row,
    honour: honour(row.form),
    current: row.year >= f.from,
  }))
  return {
    figures: told.filter((row) => row.year >= previousFrom),
    years: told.filter((row) => row.year >= chartFrom),
    campaigns,
    forms: told.filter((row) => row.current).map((row) => ({ ...row, id: row.form })),
  }
}
