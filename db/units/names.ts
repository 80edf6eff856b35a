import { and, asc, inArray } from 'drizzle-orm'
import { listOf, type Some } from '@/domain/address'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from './table'

/** The names of several units in one, for a filter's chip; null when none of them is in scope. */
export async function unitNames(
  { db, actor }: ReadContext,
  ids: Some<number>,
): Promise<string | null> {
  const rows = await db
    .select({ name: units.name })
    .from(units)
    .where(and(inArray(units.id, listOf(ids)), inScope(actor, units.id)))
    .orderBy(asc(units.sortKey))
  return rows.map(({ name }) => name).join(', ') || null
}
