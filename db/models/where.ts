import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { ModelFilters } from '@/domain/model-filters'
import { stagesFrom } from '@/domain/model-stages'
import type { Actor } from '@/domain/permissions'
import { modelStages } from '@/domain/vocabulary'
import { contains, isAnyOf, isAnyOrNone } from '../engine/search'
import { registrations } from '../registrations/table'
import { whereRegistrations } from '../registrations/where'
import { units } from '../units/table'
import { models } from './table'

/** The actor's scope and every filter, as one condition on models joined with their registrations
 * and units. */
export function whereModels(actor: Actor, f: ModelFilters): SQL | undefined {
  return and(
    whereRegistrations(actor, f),
    f.q ? or(contains(models.searchText, f.q), contains(units.searchText, f.q)) : undefined,
    f.field === undefined ? undefined : isAnyOrNone(models.fieldId, f.field),
    f.ownerKind === undefined ? undefined : isAnyOf(models.ownerKind, f.ownerKind),
    f.level === undefined ? undefined : isAnyOrNone(models.level, f.level),
    f.unitKind === undefined ? undefined : isAnyOf(units.kind, f.unitKind),
    f.stage === undefined ? undefined : isAnyOf(models.stage, f.stage),
    f.reached === undefined ? undefined : hasReached(f.reached),
    f.sample === undefined ? undefined : eq(models.sample, f.sample === 'only'),
  )
}

/** How far along the funnel a model stands, from 0. */
export const stagePlace = sql<number>`case ${models.stage} ${sql.join(
  modelStages.map((stage, at) => sql`when ${stage} then ${at}`),
  sql` `,
)} end`

/** Copied somewhere: taken to that stage by hand, or named as its origin by a registered model. */
export const isReplicated = sql<number>`(${models.stage} = 'replicated' or exists
  (select 1 from ${models} copy join ${registrations} own on own.id = copy."registrationId"
    where copy."replicatesModelId" = "models"."id" and own.state = 'accepted'))`

const hasReached = (stage: NonNullable<ModelFilters['reached']>): SQL =>
  stage === 'replicated' ? isReplicated : inArray(models.stage, stagesFrom(stage))
