import { and, asc, eq, gte } from 'drizzle-orm'
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
  validFrom: string | null
  validTo: string | null
}

/** Named units of all times: the form offers those that there were in its year. */
export async function expectableUnits({ db, actor }: ReadContext): Promise<UnitChoice[]> {
  const { unitId: officeUnit } = await readOffice(db)
  const rows = await db
    .select({
      id: units.id,
      name: units.name,
      kind: units.kind,
      parentId: units.parentId,
      validFrom: units.validFrom,
      validTo: units.validTo,
    })
    .from(units)
    .where(and(eq(units.unnamed, false), inScope(actor, units.id)))
    .orderBy(asc(units.sortKey), asc(units.id))
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return rows.map(({ parentId, ...unit }) => ({
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
