import { and, eq, inArray, ne, notExists } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import { outOfTime, type Span, type Then, wasThere } from '@/domain/unit-time'
import { problem } from '@/domain/validation'
import { alias } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { readOffice } from '../settings/office'
import { unitSuccessions, units } from './table'

export type TimedUnit = { id: number; name: string } & Span
/** A unit that was there then, with what it lies under. */
export type UnitThen = { id: number; name: string; detail?: string }

/**
 * What to say of a unit that was not there at any of these times, as a problem of `validation`; null
 * when it was: `outOfTimeProblem(ward, ['2019'])`.
 */
export function outOfTimeProblem(unit: Omit<TimedUnit, 'id'>, times: readonly Then[]) {
  const why = outOfTime(unit, times)
  if (!why) return null
  const day = why === 'notYet' ? unit.validFrom : unit.validTo
  const then = times.at(-1) ?? ''
  const values = {
    name: unit.name,
    date: day ? formatDate(day) : '',
    when: then.length === 4 ? then : formatDate(then),
  }
  return problem(why === 'notYet' ? 'unitNotYet' : 'unitNoLonger', values)
}

/**
 * The units that stood in a unit's place then: what it came from or went into, and those of its own
 * name; they are offered, never taken in silence.
 */
export async function unitsThen(
  db: Reader,
  { id, name }: { id: number; name: string },
  times: readonly Then[],
): Promise<UnitThen[]> {
  const before = db
    .select({ id: unitSuccessions.fromUnitId })
    .from(unitSuccessions)
    .where(eq(unitSuccessions.toUnitId, id))
  const after = db
    .select({ id: unitSuccessions.toUnitId })
    .from(unitSuccessions)
    .where(eq(unitSuccessions.fromUnitId, id))
  const [came, went, same] = await Promise.all([
    select(db).where(inArray(units.id, before)),
    select(db).where(inArray(units.id, after)),
    select(db).where(and(eq(units.name, name), ne(units.id, id))),
  ])
  const found = new Map([...same, ...came, ...went].map((unit) => [unit.id, unit]))
  return [...found.values()]
    .filter((unit) => times.some((then) => wasThere(unit, then)))
    .slice(0, most)
    .map(({ id, name, parent }) => ({ id, name, ...(parent && { detail: parent }) }))
}

/**
 * Since when the office itself is there; null when nobody knows, or when it carries on another's
 * work: what that one conferred is its own history.
 */
export async function officeSince(db: Reader): Promise<string | null> {
  const { unitId } = await readOffice(db)
  if (unitId === null) return null
  const [unit] = await db
    .select({ validFrom: units.validFrom })
    .from(units)
    .where(
      and(
        eq(units.id, unitId),
        notExists(
          db
            .select({ id: unitSuccessions.id })
            .from(unitSuccessions)
            .where(eq(unitSuccessions.toUnitId, units.id)),
        ),
      ),
    )
  return unit?.validFrom ?? null
}

const most = 6
const parents = alias(units, 'parents')

const select = (db: Reader) =>
  db
    .select({
      id: units.id,
      name: units.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
      parent: parents.name,
    })
    .from(units)
    .leftJoin(parents, eq(parents.id, units.parentId))
