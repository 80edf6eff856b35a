import { and, asc, eq, inArray } from 'drizzle-orm'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { inScope } from '../scope'
import { mostSeen } from '../seen'
import { units } from '../units/table'
import { models } from './table'

export type PickedModel = Awaited<ReturnType<typeof pickedModels>>[number]

/** The ticked works and models in the actor's scope, by title. */
export const pickedModels = ({ db, actor }: ReadContext, ids: number[]) =>
  db
    .select({
      id: models.id,
      version: models.version,
      title: models.title,
      stage: models.stage,
      unit: units.name,
      year: registrations.year,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(and(inArray(models.id, ids.slice(0, mostSeen)), inScope(actor, registrations.unitId)))
    .orderBy(asc(models.sortKey), asc(models.id))
