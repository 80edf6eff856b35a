import { and, asc, count, desc, eq, gt, inArray, sum } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { type Honour, honourOf, type Level } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { cellCounts } from '../counts/table'
import { decisions } from '../decisions/table'
import { individuals } from '../individuals/table'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { outOfTimeProblem } from './at-time'
import { addSuccessionPolicy, updateUnitPolicy } from './policy'
import { unitSuccessions, units } from './table'

export type UnitDetail = NonNullable<Awaited<ReturnType<typeof getUnit>>>
export type YearOfAwards = { year: number; levels: Partial<Record<Level, number>>; all: number }
export type SuccessionLine = Awaited<ReturnType<typeof successionsOf>>[number]

/** How many people a unit's page names before it points to the list. */
const named = 12

/**
 * One unit with what it lies under, what lies under it, its people, its awards by year and level and
 * the units before and after it; null when not there or not in scope.
 */
export async function getUnit(ctx: ReadContext, id: number) {
  const [row] = await ctx.db
    .select()
    .from(units)
    .where(and(eq(units.id, id), inScope(ctx.actor, units.id)))
  if (!row) return null
  const { sortKey: _, searchText: __, createKey: ___, path, ...fields } = row
  const [above, below, people, byYear, before, after, issued] = await Promise.all([
    aboveOf(ctx, path),
    belowOf(ctx, id),
    peopleOf(ctx, id),
    awardsByYear(ctx, id),
    successionsOf(ctx, 'before', id),
    successionsOf(ctx, 'after', id),
    issuedBy(ctx, id),
  ])
  return {
    ...fields,
    /** What to say of a parent that was there at no time when it was. */
    doubt: await parentDoubt(ctx, row),
    above,
    below,
    people,
    byYear,
    /** The units that it carries on, and the ones that carry it on. */
    before,
    after,
    /** Decisions issued in its name. */
    issued,
    can: {
      update: may(ctx.actor, updateUnitPolicy),
      succeed: may(ctx.actor, addSuccessionPolicy),
    },
  }
}

async function parentDoubt({ db }: ReadContext, unit: typeof units.$inferSelect) {
  if (!unit.parentId) return null
  const { name, validFrom, validTo } = units
  const [parent] = await db
    .select({ name, validFrom, validTo })
    .from(units)
    .where(eq(units.id, unit.parentId))
  if (!parent) return null
  const isBefore = (unit.validTo ?? '9') < (parent.validFrom ?? '')
  const isAfter = (unit.validFrom ?? '') > (parent.validTo ?? '9')
  const then = isBefore ? unit.validTo : isAfter ? unit.validFrom : null
  return then && outOfTimeProblem(parent, [then])
}

/** The units that it lies under, from the top; for a contributor from its own unit down. */
async function aboveOf({ db, actor }: ReadContext, path: string) {
  const ids = path.split('/').filter(Boolean).map(Number).slice(0, -1)
  const rows = await db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(inArray(units.id, ids), inScope(actor, units.id)))
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

const belowOf = ({ db }: ReadContext, id: number) =>
  db
    .select({
      id: units.id,
      name: units.name,
      kind: units.kind,
      level: units.level,
      validFrom: units.validFrom,
      validTo: units.validTo,
      sample: units.sample,
    })
    .from(units)
    .where(eq(units.parentId, id))
    .orderBy(asc(units.sortKey), asc(units.id))

/** People of the unit and of all under it. */
async function peopleOf({ db, actor }: ReadContext, id: number) {
  const where = and(inSubtree(individuals.unitId, id), inScope(actor, individuals.unitId))
  const [counted] = await db.select({ n: count() }).from(individuals).where(where)
  const first = await db
    .select({
      id: individuals.id,
      fullName: individuals.fullName,
      position: individuals.position,
      unitId: individuals.unitId,
      unit: units.name,
      sample: individuals.sample,
    })
    .from(individuals)
    .innerJoin(units, eq(units.id, individuals.unitId))
    .where(where)
    .orderBy(asc(individuals.sortKey), asc(individuals.id))
    .limit(named)
  return { total: counted?.n ?? 0, first }
}

/**
 * Conferred awards of the unit and of all under it, the latest year first; praise stands beside the
 * rest, never mixed with it.
 */
async function awardsByYear(
  { db, actor }: ReadContext,
  id: number,
): Promise<Record<Honour, YearOfAwards[]>> {
  const rows = await db
    .select({
      year: cellCounts.awardYear,
      level: cellCounts.level,
      kind: awardForms.kind,
      n: sum(cellCounts.n),
    })
    .from(cellCounts)
    .innerJoin(awardForms, eq(awardForms.id, cellCounts.awardFormId))
    .where(and(inSubtree(cellCounts.unitId, id), inScope(actor, cellCounts.unitId)))
    .groupBy(cellCounts.awardYear, cellCounts.level, awardForms.kind)
    .having(gt(sum(cellCounts.n), 0))
    .orderBy(desc(cellCounts.awardYear))
  const years: Record<Honour, YearOfAwards[]> = { commendation: [], praise: [] }
  for (const { year, level, kind, n } of rows) {
    const lines = years[honourOf(kind)]
    let line = lines.at(-1)
    if (line?.year !== year) {
      line = { year, levels: {}, all: 0 }
      lines.push(line)
    }
    line.levels[level] = (line.levels[level] ?? 0) + Number(n)
    line.all += Number(n)
  }
  return years
}

/**
 * The units before or after one, with the day. Their names are no secret of theirs, but `seen` says
 * whether the actor may open them.
 */
async function successionsOf({ db, actor }: ReadContext, side: 'before' | 'after', id: number) {
  const [own, other] =
    side === 'before'
      ? [unitSuccessions.toUnitId, unitSuccessions.fromUnitId]
      : [unitSuccessions.fromUnitId, unitSuccessions.toUnitId]
  const rows = await db
    .select({
      id: unitSuccessions.id,
      version: unitSuccessions.version,
      unitId: units.id,
      unit: units.name,
      on: unitSuccessions.on,
      note: unitSuccessions.note,
    })
    .from(unitSuccessions)
    .innerJoin(units, eq(units.id, other))
    .where(eq(own, id))
    .orderBy(asc(unitSuccessions.on), asc(units.sortKey))
  const inSight = await db
    .select({ id: units.id })
    .from(units)
    .where(
      and(
        inArray(
          units.id,
          rows.map((row) => row.unitId),
        ),
        inScope(actor, units.id),
      ),
    )
  const seen = new Set(inSight.map((row) => row.id))
  return rows.map((row) => ({ ...row, seen: seen.has(row.unitId) }))
}

async function issuedBy({ db }: ReadContext, id: number): Promise<number> {
  const [row] = await db.select({ n: count() }).from(decisions).where(eq(decisions.issuerId, id))
  return row?.n ?? 0
}
