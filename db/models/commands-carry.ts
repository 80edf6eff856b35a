import { and, asc, eq, inArray } from 'drizzle-orm'
import { parseYear, todayIn } from '@/domain/dates'
import { mayChangeIn } from '@/domain/registration-state'
import { problem } from '@/domain/validation'
import { appendAudit } from '../audit/chain'
import { fieldOutsideYear } from '../campaign-years/fields'
import { already, type Context, defineCommand, notFound, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { registrations } from '../registrations/table'
import { inScope } from '../scope'
import { insertModel, type Model, resolveRegistration } from './enter'
import { carryOnModelsInput } from './input'
import { carryOnModelsPolicy } from './policy'
import { models } from './table'

/**
 * Đưa sang năm sau: each model of year N becomes a model of the same unit and campaign in year N+1,
 * newly registered and pointing back; that year's registration enters the book when it is missing.
 * One that was carried on before is left out; when all were, that is said. The first carried model
 * and its registration are answered, and how many there are.
 */
export const carryOnModels = defineCommand(carryOnModelsPolicy, {
  input: carryOnModelsInput,
  run: async (tx, { ids }, ctx) => {
    const chosen = await load(tx, ctx, [...new Set(ids)])
    if (!chosen) return notFound()
    const carried = await carriedAlready(tx, ids)
    const made: Model[] = []
    for (const { model, ...place } of chosen) {
      if (carried.has(model.id)) continue
      const year = parseYear(String(place.year + 1), todayIn(ctx.now))
      if (!year.ok) return refuse({ ids: year.problem })
      const next = await resolveRegistration(tx, ctx, { ...place, year: year.year })
      if (!mayChangeIn(ctx.actor, next.registration.state))
        return refuse({ ids: problem('nextYearSent', { year: String(year.year) }) })
      const outside = await fieldOutsideYear(tx, next.registration, model.fieldId)
      const row = await insertModel(
        tx,
        ctx,
        // A field that next year's plan does not name is left open, for the unit to choose.
        { ...carriedFrom(model, next), ...(outside && { fieldId: null }) },
        next.registration.registeredOn,
      )
      await appendAudit(tx, ctx, carryOnModelsPolicy, { id: row.id, before: null, after: row })
      made.push(row)
    }
    const [first] = made
    if (!first) return refuse({ ids: 'carriedOnAlready' })
    // Each carried model has its own entry already.
    return already({ id: first.id, registrationId: first.registrationId, n: made.length })
  },
})

type Registration = typeof registrations.$inferSelect

/** All of them with where they are registered; undefined when one is not there or not theirs. */
async function load(tx: Tx, { actor }: Context, ids: number[]) {
  const rows = await tx
    .select({
      model: models,
      campaignId: registrations.campaignId,
      year: registrations.year,
      unitId: registrations.unitId,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .where(and(inArray(models.id, ids), inScope(actor, registrations.unitId)))
    .orderBy(asc(models.sortKey), asc(models.id))
  return rows.length === ids.length ? rows : undefined
}

async function carriedAlready(tx: Tx, ids: number[]): Promise<Set<number | null>> {
  const rows = await tx
    .select({ id: models.carriesOnModelId })
    .from(models)
    .where(inArray(models.carriesOnModelId, ids))
  return new Set(rows.map((row) => row.id))
}

/**
 * What stays true of it next year. Results, people reached and money are of their own year; where
 * it was copied from is known from its first.
 */
const carriedFrom = (model: Model, { registration }: { registration: Registration }) => ({
  registrationId: registration.id,
  title: model.title,
  kind: model.kind,
  ownerKind: model.ownerKind,
  ownerName: model.ownerName,
  fieldId: model.fieldId,
  level: model.level,
  place: model.place,
  content: model.content,
  stage: 'registered' as const,
  carriesOnModelId: model.id,
})
