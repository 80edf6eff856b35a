import { and, eq, sql } from 'drizzle-orm'
import type { Period } from '@/domain/periods'
import { honourOf } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import type { Column } from '../columns'
import { cellCounts } from '../counts/table'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { unindexed } from '../search'
import { units } from '../units/table'
import type { Counts, DashboardFilters, Span } from './data'
import { figureOf, inYears } from './narrow'

/**
 * The figures of one part of the tree, from the finest counts: one walk over the cells of its units.
 * Used for a unit filter and for contributors, who see their own subtree only.
 */
export async function cellsOfUnits(
  ctx: ReadContext,
  f: DashboardFilters,
  { previous, chartFrom }: Span,
): Promise<Counts> {
  const kinds = await ctx.db.select({ id: awardForms.id, kind: awardForms.kind }).from(awardForms)
  const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]))
  const from = Math.min(f.from, previous.from, chartFrom)
  const to = Math.max(f.to, previous.to)
  const rows = (await cells(ctx, f, { from, to })).map((row) => ({
    ...row,
    honour: honourOf(kindOf.get(row.form) ?? 'form'),
  }))
  const within = (period: Period) =>
    rows.filter(({ year }) => year >= period.from && year <= period.to)
  const current = within(f)
  return {
    figures: current,
    previousFigures: within(previous),
    years: within({ from: chartFrom, to: f.to }),
    campaigns: f.campaign === undefined ? byCampaign(current) : [],
    forms: current.map((row) => ({ ...row, id: row.form })),
  }
}

async function cells(ctx: ReadContext, f: DashboardFilters, years: Period) {
  const t = cellCounts
  const unitId = (await isLarge(ctx, f)) ? (unindexed(t.unitId) as unknown as Column) : t.unitId
  return (
    ctx.db
      .select({
        campaign: t.campaignId,
        level: t.level,
        year: t.awardYear,
        kind: t.recipientKind,
        form: t.awardFormId,
        ...figureOf(t),
      })
      .from(t)
      .where(
        and(
          inScope(ctx.actor, unitId),
          f.unit === undefined ? undefined : inSubtree(unitId, f.unit),
          f.campaign === undefined ? undefined : eq(t.campaignId, f.campaign),
          inYears(t, years.from, years.to),
        ),
      )
      // In the order of the key: a walk over all cells sums them without sorting.
      .groupBy(t.campaignId, t.level, t.awardYear, t.recipientKind, t.awardFormId)
  )
}

/**
 * Whether the part is so large that all cells in their order are read sooner than those of its units
 * one unit after another.
 */
async function isLarge({ db, actor }: ReadContext, f: DashboardFilters): Promise<boolean> {
  const own = and(
    inScope(actor, units.id),
    f.unit === undefined ? undefined : inSubtree(units.id, f.unit),
  )
  const [row] = await db
    .select({ part: sql`sum(case when ${own} then 1 else 0 end) > count(*) / 4`.mapWith(Boolean) })
    .from(units)
  return row?.part === true
}

type Cell = Counts['forms'][number] & { campaign: number; honour: string }

function byCampaign(rows: Omit<Cell, 'id'>[]): Counts['campaigns'] {
  const found = new Map<number, Counts['campaigns'][number]>()
  for (const { campaign: id, n, sample, honour } of rows) {
    const sum = found.get(id) ?? { id, n: 0, sample: 0, praise: 0 }
    found.set(id, {
      id,
      n: sum.n + n,
      sample: sum.sample + sample,
      praise: sum.praise + (honour === 'praise' ? n : 0),
    })
  }
  return [...found.values()]
}
