import { and, asc, count, eq, max } from 'drizzle-orm'
import { listOf, type Some } from '@/domain/address'
import { may } from '@/domain/permissions'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { isAccepted } from '../registrations/where'
import { inScope } from '../scope'
import { createFieldPolicy, updateFieldPolicy } from './policy'
import { fields } from './table'

export type FieldRow = Awaited<ReturnType<typeof listFields>>['rows'][number]

/** The whole list in its own order, with the number of works and models of each. */
export async function listFields({ db, actor }: ReadContext) {
  const [rows, used] = await Promise.all([
    db.select().from(fields).orderBy(asc(fields.ordinal), asc(fields.id)),
    db
      .select({ id: models.fieldId, n: count() })
      .from(models)
      .innerJoin(registrations, eq(registrations.id, models.registrationId))
      .where(and(isAccepted, inScope(actor, registrations.unitId)))
      .groupBy(models.fieldId),
  ])
  const counts = new Map(used.map(({ id, n }) => [id, n]))
  return {
    rows: rows.map(({ id, name, ordinal, active, sample, version }) => ({
      id,
      name,
      ordinal,
      active,
      sample,
      version,
      models: counts.get(id) ?? 0,
    })),
    total: rows.length,
    can: { create: may(actor, createFieldPolicy), update: may(actor, updateFieldPolicy) },
  }
}

/** What a select offers: fields in use, in their own order. `also`: those that a record still bears. */
export async function fieldChoices({ db }: ReadContext, also?: Some<number> | null) {
  const borne = listOf(also ?? undefined)
  const rows = await db
    .select({ id: fields.id, name: fields.name, active: fields.active })
    .from(fields)
    .orderBy(asc(fields.ordinal), asc(fields.id))
  return rows
    .filter((row) => row.active || borne.includes(row.id))
    .map(({ id, name }) => ({ id, name }))
}

export async function getField({ db, actor }: ReadContext, id: number) {
  const [row] = await db
    .select({
      id: fields.id,
      name: fields.name,
      ordinal: fields.ordinal,
      active: fields.active,
      sample: fields.sample,
      version: fields.version,
    })
    .from(fields)
    .where(eq(fields.id, id))
  if (!row) return null
  const [used] = await db
    .select({ n: count() })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .where(and(eq(models.fieldId, id), isAccepted, inScope(actor, registrations.unitId)))
  return { ...row, models: used?.n ?? 0, can: { update: may(actor, updateFieldPolicy) } }
}

/** The place after the last one. */
export async function nextOrdinal({ db }: ReadContext): Promise<number> {
  const [row] = await db.select({ last: max(fields.ordinal) }).from(fields)
  return (row?.last ?? 0) + 1
}
