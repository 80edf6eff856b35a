import { and, eq, sql } from 'drizzle-orm'
import type { Period } from '@/domain/periods'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { cellCounts } from '../counts/table'
import type { Column } from '../engine/columns'
import { unindexed } from '../engine/search'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
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
  const names = await namesOf(ctx)
  const from = Math.min(f.from, previous.from, chartFrom)
  const to = Math.max(f.to, previous.to)
  const rows = (await cells(ctx, f, { from, to })).map((row) => {
    const isPraise = names.forms.get(row.form)?.kind === 'praise'
    return {
      ...row,
      praise: isPraise ? row.n : 0,
      praiseSample: isPraise ? row.sample : 0,
    }
  })
  const within = (period: Period) =>
    rows.filter(({ year }) => year >= period.from && year <= period.to)
  const current = within(f)
  return {
    figures: current,
    previousFigures: within(previous),
    years: within({ from: chartFrom, to: f.to }),
    campaigns:
      f.campaign === undefined
        ? summed(current, 'campaign').map((row) => ({
            ...row,
            name: names.campaigns.get(row.id) ?? null,
          }))
        : [],
    forms: summed(current, 'form').flatMap(({ id, n, sample }) => {
      const form = names.forms.get(id)
      return form ? [{ ...form, n, sample }] : []
    }),
  }
}

async function namesOf({ db }: ReadContext) {
  const forms = await db
    .select({ id: awardForms.id, name: awardForms.name, kind: awardForms.kind })
    .from(awardForms)
  const named = await db.select({ id: campaigns.id, name: campaigns.shortName }).from(campaigns)
  return {
    forms: new Map(forms.map((form) => [form.id, form])),
    campaigns: new Map(named.map(({ id, name }) => [id, name])),
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

type Cell = { campaign: number; form: number; n: number; praise: number; sample: number }

function summed(rows: Cell[], by: 'campaign' | 'form') {
  const found = new Map<number, Pick<Cell, 'n' | 'praise' | 'sample'> & { id: number }>()
  for (const row of rows) {
    const sum = found.get(row[by]) ?? { id: row[by], n: 0, praise: 0, sample: 0 }
    sum.n += row.n
    sum.praise += row.praise
    sum.sample += row.sample
    found.set(row[by], sum)
  }
  return [...found.values()]
}
