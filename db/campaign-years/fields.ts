import { and, asc, eq } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import type { Tx } from '../engine/connection'
import { fields } from '../fields/table'
import type { ReadContext } from '../read'
import { campaignYears, yearFields } from './table'

type Place = { campaignId: number; year: number }

/** `<campaign>.<year>` → the fields that the year's plan names. A year that is not there takes all. */
export type FieldsByYear = Record<string, number[]>

/**
 * What stands in the way of a work or model of this field in a campaign's year: the problem, naming
 * the fields of the plan; null when the plan names this one or none, and for a field left open.
 */
export async function fieldOutsideYear(
  tx: Tx,
  { campaignId, year }: Place,
  fieldId: number | null,
): Promise<string | null> {
  if (fieldId === null) return null
  const named = await tx
    .select({ id: fields.id, name: fields.name })
    .from(yearFields)
    .innerJoin(campaignYears, eq(campaignYears.id, yearFields.campaignYearId))
    .innerJoin(fields, eq(fields.id, yearFields.fieldId))
    .where(and(eq(campaignYears.campaignId, campaignId), eq(campaignYears.year, year)))
    .orderBy(asc(fields.ordinal), asc(fields.id))
  if (named.length === 0 || named.some(({ id }) => id === fieldId)) return null
  const list = named.map(({ name }) => name).join('; ')
  return problem('fieldNotInYear', { year: String(year), fields: list })
}

/** What the selects of forms offer by campaign and year: plans are no secret. */
export async function fieldsByYear({ db }: ReadContext): Promise<FieldsByYear> {
  const rows = await db
    .select({
      campaignId: campaignYears.campaignId,
      year: campaignYears.year,
      fieldId: yearFields.fieldId,
    })
    .from(yearFields)
    .innerJoin(campaignYears, eq(campaignYears.id, yearFields.campaignYearId))
  const byYear: FieldsByYear = {}
  for (const { campaignId, year, fieldId } of rows) {
    const key = `${campaignId}.${year}`
    byYear[key] = [...(byYear[key] ?? []), fieldId]
  }
  return byYear
}
