import {
  and,
  asc,
  countDistinct,
  eq,
  gt,
  inArray,
  isNotNull,
  type SQL,
  sql,
  sum,
} from 'drizzle-orm'
import type { Period } from '@/domain/periods'
import { awards } from '../awards/table'
import { allCampaigns } from '../counts/keep'
import { levelCounts, unitCounts } from '../counts/table'
import { alias } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { individuals } from '../individuals/table'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'
import { inYears } from './narrow'
import { pageOf } from './never'

export type YearlyFilters = { period: Period; unit?: number }

/** Units in scope with awards of their own in each year of the period, those with most first. */
export async function unitsYearAfterYear(
  { db, actor }: ReadContext,
  { period, unit }: YearlyFilters,
  page: number,
) {
  const t = unitCounts
  const parent = alias(units, 'parent')
  const n = sum(t.n).mapWith(Number)
  const all = await db
    .select({
      id: units.id,
      name: units.name,
      parentId: units.parentId,
      parent: parent.name,
      sample: units.sample,
      n,
    })
    .from(t)
    .innerJoin(units, eq(units.id, t.unitId))
    .leftJoin(parent, eq(parent.id, units.parentId))
    .where(
      and(
        eq(t.campaignId, allCampaigns),
        inYears(t, period.from, period.to),
        gt(t.n, 0),
        inScope(actor, t.unitId),
        unit === undefined ? undefined : inSubtree(t.unitId, unit),
      ),
    )
    .groupBy(t.unitId)
    .having(eq(countDistinct(t.awardYear), yearsOf(period)))
    .orderBy(sql`${n} desc`, asc(units.sortKey))
  const at = pageOf(all.length, page)
  return { rows: all.slice(at.offset, at.offset + at.pageSize), ...at }
}

/**
 * People in scope with conferred awards in each year of the period, by name. An award won in another
 * unit counts: it is the person's.
 */
export async function individualsYearAfterYear(
  { db, actor }: ReadContext,
  { period, unit }: YearlyFilters,
  page: number,
) {
  // Who was awarded in the leanest year is looked at alone: all others miss that year.
  const lean = await leanestYear(db, period)
  const then = db
    .select({ id: awards.individualId })
    .from(awards)
    .where(
      and(
        eq(awards.awardYear, lean),
        eq(awards.status, 'conferred'),
        isNotNull(awards.individualId),
      ),
    )
  const counted = and(
    eq(awards.individualId, individuals.id),
    eq(awards.status, 'conferred'),
    inYears(awards, period.from, period.to),
  )
  const yearsAwarded = sql`(select count(distinct ${awards.awardYear}) from ${awards} where ${counted})`
  const found = await db
    .select({ id: individuals.id })
    .from(individuals)
    .where(
      and(
        inScope(actor, individuals.unitId),
        unit === undefined ? undefined : inSubtree(individuals.unitId, unit),
        inArray(individuals.id, then),
        eq(yearsAwarded, yearsOf(period)),
      ),
    )
    .orderBy(asc(individuals.sortKey), asc(individuals.id))
  const at = pageOf(found.length, page)
  const ids = found.slice(at.offset, at.offset + at.pageSize).map((row) => row.id)
  const rows = await db
    .select({
      id: individuals.id,
      fullName: individuals.fullName,
      position: individuals.position,
      unitId: individuals.unitId,
      unit: units.name,
      sample: individuals.sample,
      n: sql`(select count(*) from ${awards} where ${counted})`.mapWith(Number),
    })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(inArray(individuals.id, ids))
    .orderBy(asc(individuals.sortKey), asc(individuals.id))
  return { rows, ...at }
}

const yearsOf = ({ from, to }: Period): SQL => sql`${to - from + 1}`

/** The year of the period with the fewest awards. */
async function leanestYear(db: Reader, period: Period): Promise<number> {
  const rows = await db
    .select({ year: levelCounts.awardYear, n: sum(levelCounts.n).mapWith(Number) })
    .from(levelCounts)
    .where(
      and(eq(levelCounts.campaignId, allCampaigns), inYears(levelCounts, period.from, period.to)),
    )
    .groupBy(levelCounts.awardYear)
  const counted = new Map(rows.map(({ year, n }) => [year, n]))
  let lean = period.from
  for (let year = period.from; year <= period.to; year += 1)
    if ((counted.get(year) ?? 0) < (counted.get(lean) ?? 0)) lean = year
  return lean
}
