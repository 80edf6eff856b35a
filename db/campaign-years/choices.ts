import { and, asc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { UnitKind } from '@/domain/vocabulary'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { isAccepted } from '../registrations/where'
import { inScope } from '../scope'
import { readOffice } from '../settings/office'
import { units } from '../units/table'

export type UnitChoice = {
  id: number
  name: string
  kind: UnitKind
  /** The unit above, to tell two of one name apart. */
  above: string | null
  /** Directly under the office's own unit. */
  direct: boolean
}

/**
 * Units that can be expected to register: named ones that there are today, and of those gone since
 * the ones already chosen.
 */
export async function expectableUnits(
  { db, actor }: ReadContext,
  today: string,
  chosen: number[] = [],
): Promise<UnitChoice[]> {
  const { unitId: officeUnit } = await readOffice(db)
  const stillThere = or(isNull(units.validTo), gte(units.validTo, today))
  const rows = await db
    .select({ id: units.id, name: units.name, kind: units.kind, parentId: units.parentId })
    .from(units)
    .where(and(eq(units.unnamed, false), stillThere, inScope(actor, units.id)))
    .orderBy(asc(units.sortKey), asc(units.id))
  const known = new Set(rows.map((row) => row.id))
  const gone = chosen.filter((id) => !known.has(id))
  const ended = await db
    .select({ id: units.id, name: units.name, kind: units.kind, parentId: units.parentId })
    .from(units)
    .where(and(inArray(units.id, gone), inScope(actor, units.id)))
  const all = [...rows, ...ended]
  const names = new Map(all.map((row) => [row.id, row.name]))
  return all.map(({ parentId, ...unit }) => ({
    ...unit,
    above: parentId === null ? null : (names.get(parentId) ?? null),
    direct: parentId !== null && parentId === officeUnit,
  }))
}

/** Units whose registration was accepted since a year, by `<campaign>.<year>`. */
export async function registeredSince(
  { db, actor }: ReadContext,
  year: number,
): Promise<Record<string, number[]>> {
  const rows = await db
    .select({
      campaignId: registrations.campaignId,
      year: registrations.year,
      unitId: registrations.unitId,
    })
    .from(registrations)
    .where(and(isAccepted, gte(registrations.year, year), inScope(actor, registrations.unitId)))
  const found: Record<string, number[]> = {}
  for (const { campaignId, year: of, unitId } of rows) {
    const key = `${campaignId}.${of}`
    found[key] = [...(found[key] ?? []), unitId]
  }
  return found
}
