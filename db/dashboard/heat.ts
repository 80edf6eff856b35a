import { and, asc } from 'drizzle-orm'
import type { Period } from '@/domain/periods'
import { allCampaigns } from '../counts/keep'
import { unitCounts } from '../counts/table'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'
import { figureOf, inYears, ofCampaign } from './narrow'
import { pageOf } from './never'

export type HeatFilters = {
  period: Period
  campaign?: number
  /** The unit and all under it. */
  unit?: number
  /** Each unit with all under it; else each by itself. */
  whole?: boolean
}
/** `years`: one number for each year of the period, in order. */
export type HeatRow = { id: number; name: string; n: number; years: number[] }

/**
 * Units by years: so many awards each, the units with most first, fifty a page. `most`: the largest
 * number of all pages, which the deepest shade stands for.
 */
export async function heat(ctx: ReadContext, f: HeatFilters, page: number) {
  const byUnit = new Map<number, number[]>()
  const tree = await treeOf(ctx, f)
  for (const { unit, year, n } of await countedBy(ctx, f)) {
    const own = tree.get(unit)
    if (n === 0 || !own) continue
    const counting = f.whole ? own.path.split('/').filter(Boolean).map(Number) : [unit]
    for (const id of counting) {
      if (!tree.has(id)) continue
      const years = byUnit.get(id) ?? emptyYears(f.period)
      const at = year - f.period.from
      years[at] = (years[at] ?? 0) + n
      byUnit.set(id, years)
    }
  }
  // In the order of the register, which a stable sort keeps among equals.
  const all = [...tree.values()].flatMap(({ id, name }): HeatRow[] => {
    const years = byUnit.get(id)
    return years ? [{ id, name, years, n: years.reduce((sum, n) => sum + n, 0) }] : []
  })
  all.sort((a, b) => b.n - a.n)
  const shown = pageOf(all.length, page)
  return {
    rows: all.slice(shown.offset, shown.offset + shown.pageSize),
    most: all.reduce((most, { years }) => Math.max(most, ...years), 0),
    ...shown,
  }
}

/** What is narrowed to a unit that is not there, or not the actor's, has no units. */
async function treeOf({ db, actor }: ReadContext, { unit }: HeatFilters) {
  const rows = await db
    .select({ id: units.id, name: units.name, path: units.path })
    .from(units)
    .where(
      and(inScope(actor, units.id), unit === undefined ? undefined : inSubtree(units.id, unit)),
    )
    .orderBy(asc(units.sortKey), asc(units.id))
  return new Map(rows.map((row) => [row.id, row]))
}

function countedBy({ db, actor }: ReadContext, { period, campaign, unit }: HeatFilters) {
  const t = unitCounts
  return db
    .select({ unit: t.unitId, year: t.awardYear, n: figureOf(t).n })
    .from(t)
    .where(
      and(
        ofCampaign(t, campaign ?? allCampaigns),
        inYears(t, period.from, period.to),
        inScope(actor, t.unitId),
        unit === undefined ? undefined : inSubtree(t.unitId, unit),
      ),
    )
    .groupBy(t.unitId, t.awardYear)
}

const emptyYears = ({ from, to }: Period): number[] =>
  Array.from({ length: to - from + 1 }, () => 0)
