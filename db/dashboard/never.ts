import {
  and,
  asc,
  count,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Period } from '@/domain/periods'
import { type Level, levels } from '@/domain/vocabulary'
import { awards } from '../awards/table'
import { allCampaigns, allYears } from '../counts/keep'
import { unitCounts } from '../counts/table'
import { alias } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { individuals } from '../individuals/table'
import { pageSize, type ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'
import { inYears } from './narrow'

/** `period`: not commended in these years; left out, never at all. `unit`: it and all under it. */
export type NeverFilters = { period?: Period; unit?: number }

/**
 * Units in the actor's scope without any award of their own, neither as a collective nor through
 * their people. Of a period those that were there in it, else those that are there today. `highest`:
 * the office's own level; what stands above it is not for it to commend.
 */
export async function unitsNeverAwarded(
  { db, actor }: ReadContext,
  { period, unit }: NeverFilters,
  { page, today, highest }: { page: number; today: string; highest: Level },
) {
  const awarded = db
    .select({ one: sql`1` })
    .from(unitCounts)
    .where(
      and(
        eq(unitCounts.campaignId, allCampaigns),
        eq(unitCounts.unitId, units.id),
        period ? inYears(unitCounts, period.from, period.to) : eq(unitCounts.awardYear, allYears),
        gt(unitCounts.n, 0),
      ),
    )
  const where = and(
    inScope(actor, units.id),
    unit === undefined ? undefined : inSubtree(units.id, unit),
    eq(units.unnamed, false),
    inArray(units.level, levels.slice(levels.indexOf(highest))),
    or(isNull(units.validTo), gte(units.validTo, period ? `${period.from}-01-01` : today)),
    or(isNull(units.validFrom), lte(units.validFrom, period ? `${period.to}-12-31` : today)),
    not(exists(awarded)),
  )
  const parent = alias(units, 'parent')
  const [counted] = await db.select({ n: count() }).from(units).where(where)
  const at = pageOf(counted?.n ?? 0, page)
  const rows = await db
    .select({
      id: units.id,
      name: units.name,
      kind: units.kind,
      level: units.level,
      parentId: units.parentId,
      parent: parent.name,
      sample: units.sample,
    })
    .from(units)
    .leftJoin(parent, eq(parent.id, units.parentId))
    .where(where)
    .orderBy(asc(units.sortKey), asc(units.id))
    .limit(pageSize)
    .offset(at.offset)
  return { rows, ...at }
}

/**
 * People of the register, in the actor's scope, without any conferred award. An award that a person
 * won in another unit counts: the list says "never", not "never here".
 */
export async function individualsNeverAwarded(
  { db, actor }: ReadContext,
  { period, unit }: NeverFilters,
  page: number,
) {
  const where = and(
    inScope(actor, individuals.unitId),
    unit === undefined ? undefined : inSubtree(individuals.unitId, unit),
    not(exists(awardsOf(db, period))),
  )
  const [counted] = await db.select({ n: count() }).from(individuals).where(where)
  const at = pageOf(counted?.n ?? 0, page)
  const rows = await db
    .select({
      id: individuals.id,
      fullName: individuals.fullName,
      position: individuals.position,
      unitId: individuals.unitId,
      unit: units.name,
      sample: individuals.sample,
    })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(where)
    .orderBy(asc(individuals.sortKey), asc(individuals.id))
    .limit(pageSize)
    .offset(at.offset)
  return { rows, ...at }
}

/** A page beyond the last answers the last. */
export function pageOf(total: number, page: number) {
  const shown = Math.min(page, Math.max(1, Math.ceil(total / pageSize)))
  return { total, page: shown, pageSize, offset: (shown - 1) * pageSize }
}

/**
 * A person's counted awards. Without years they are told by the index of people and by the short one
 * of what is not counted, and no award is fetched.
 */
function awardsOf(db: Reader, period: Period | undefined) {
  const counted: SQL | undefined = period
    ? and(eq(awards.status, 'conferred'), inYears(awards, period.from, period.to))
    : sql`${awards.id} not in (select id from awards where "status" <> 'conferred')`
  return db
    .select({ one: sql`1` })
    .from(awards)
    .where(and(eq(awards.individualId, individuals.id), counted))
}
