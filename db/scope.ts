import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Some } from '@/domain/address'
import type { Actor } from '@/domain/permissions'
import type { Column } from './engine/columns'
import type { Reader } from './engine/connection'
import { units } from './units/table'

/**
 * Whose rows an actor may see, as a condition on a unit column: a contributor's own unit and all
 * under it, everything for the others. It stands in the WHERE of every query.
 */
export function inScope(actor: Actor, unitId: Column): SQL | undefined {
  if (actor.role !== 'contributor') return undefined
  if (actor.unitId === null) return sql`0 = 1`
  return inSubtree(unitId, actor.unitId)
}

/** The unit itself and all under it; of several units, any of these. */
export function inSubtree(unitId: Column, rootId: Some<number>): SQL {
  const root = Array.isArray(rootId) ? inArray(sql`top.id`, rootId) : sql`top.id = ${rootId}`
  return sql`${unitId} in (select below.id from ${units} below, ${units} top
    where ${root} and substr(below.path, 1, length(top.path)) = top.path)`
}

/** Whether one unit lies in the actor's scope; false for a unit that does not exist. */
export async function unitInScope(db: Reader, actor: Actor, unitId: number): Promise<boolean> {
  const [row] = await db
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.id, unitId), inScope(actor, units.id)))
  return row !== undefined
}
