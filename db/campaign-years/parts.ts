import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import type { Reader, Tx } from '../engine/connection'
import { fields } from '../fields/table'
import { units } from '../units/table'
import { expectedUnits, yearFields } from './table'

export type Parts = { unitIds: number[]; fieldIds: number[] }

/** The units expected and the fields named, in the order of their ids. */
export async function partsOf(db: Reader, campaignYearId: number): Promise<Parts> {
  const expected = await db
    .select({ id: expectedUnits.unitId })
    .from(expectedUnits)
    .where(eq(expectedUnits.campaignYearId, campaignYearId))
    .orderBy(asc(expectedUnits.unitId))
  const named = await db
    .select({ id: yearFields.fieldId })
    .from(yearFields)
    .where(eq(yearFields.campaignYearId, campaignYearId))
    .orderBy(asc(yearFields.fieldId))
  return { unitIds: expected.map((row) => row.id), fieldIds: named.map((row) => row.id) }
}

/** Makes them what was chosen; rows that stay keep their mark. */
export async function writeParts(
  tx: Tx,
  campaignYearId: number,
  { unitIds, fieldIds }: Parts,
): Promise<void> {
  await tx
    .delete(expectedUnits)
    .where(
      and(
        eq(expectedUnits.campaignYearId, campaignYearId),
        notInArray(expectedUnits.unitId, unitIds),
      ),
    )
  for (let from = 0; from < unitIds.length; from += 200)
    await tx
      .insert(expectedUnits)
      .values(unitIds.slice(from, from + 200).map((unitId) => ({ campaignYearId, unitId })))
      .onConflictDoNothing()
  await tx.delete(yearFields).where(eq(yearFields.campaignYearId, campaignYearId))
  if (fieldIds.length > 0)
    await tx.insert(yearFields).values(fieldIds.map((fieldId) => ({ campaignYearId, fieldId })))
}

/** Which of the two names a record that is not there. */
export async function missingPart(tx: Tx, parts: Parts): Promise<keyof Parts | null> {
  const there = await tx
    .select({ id: units.id })
    .from(units)
    .where(inArray(units.id, parts.unitIds))
  if (there.length !== parts.unitIds.length) return 'unitIds'
  const known = await tx
    .select({ id: fields.id })
    .from(fields)
    .where(inArray(fields.id, parts.fieldIds))
  return known.length === parts.fieldIds.length ? null : 'fieldIds'
}
