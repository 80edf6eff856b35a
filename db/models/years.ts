import { and, eq, sql } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import type { ModelStage } from '@/domain/vocabulary'
import { select } from '../engine/transaction'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { inScope } from '../scope'
import { carryOnModelsPolicy } from './policy'
import { models } from './table'

/** One model in one of its years. */
export type ModelYear = { id: number; year: number; stage: ModelStage }

/**
 * The years of one model's life in order, each its own record, as far as the actor may see them;
 * and its first record, which is the one that copies are counted under.
 */
export async function yearsOf(
  { db, actor }: ReadContext,
  id: number,
): Promise<{ first: number; years: ModelYear[] }> {
  const first = await firstYearOf(db, id)
  const life = sql`(with recursive life(id) as (
    select ${first} union
    select m.id from ${models} m join life on m."carriesOnModelId" = life.id
  ) select id from life)`
  const years = await db
    .select({ id: models.id, year: registrations.year, stage: models.stage })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .where(and(sql`${models.id} in ${life}`, inScope(actor, registrations.unitId)))
    .orderBy(registrations.year, models.id)
  return { first, years }
}

/** The record of a model's first year: itself unless it carries on from another. */
async function firstYearOf(db: ReadContext['db'], id: number): Promise<number> {
  const before = sql`with recursive life(id, earlier) as (
    select id, "carriesOnModelId" from ${models} where id = ${id} union
    select m.id, m."carriesOnModelId" from ${models} m join life on m.id = life.earlier
  ) select id from life where earlier is null`
  const [row] = await select<{ id: number }>(db, before)
  return row?.id ?? id
}

/** Models of a registration that the actor can carry to the next year; null when there are none. */
export async function carryOnChoices(
  { db, actor }: ReadContext,
  registrationId: number,
): Promise<{ id: number; title: string }[] | null> {
  if (!may(actor, carryOnModelsPolicy)) return null
  const rows = await db
    .select({ id: models.id, title: models.title })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .where(
      and(
        eq(models.registrationId, registrationId),
        inScope(actor, registrations.unitId),
        sql`not exists (select 1 from ${models} later where later."carriesOnModelId" = "models"."id")`,
      ),
    )
    .orderBy(models.sortKey, models.id)
  return rows.length > 0 ? rows : null
}
