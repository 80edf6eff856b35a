import { and, eq, type SQL } from 'drizzle-orm'
import { awardForms } from './award-forms/table'
import { awards } from './awards/table'
import { campaigns } from './campaigns/table'
import type { Column } from './columns'
import { decisions } from './decisions/table'
import { events } from './events/table'
import { fields } from './fields/table'
import { individuals } from './individuals/table'
import { modelStageChanges, models } from './models/table'
import type { ReadContext } from './read'
import { registrations } from './registrations/table'
import { inScope } from './scope'
import { sources } from './tallies/table'
import { units } from './units/table'

/** Nouns that lie in a unit: a contributor sees those of its own subtree. */
const ofUnits = {
  award: { table: awards, id: awards.id, unit: awards.unitId },
  individual: { table: individuals, id: individuals.id, unit: individuals.unitId },
  registration: { table: registrations, id: registrations.id, unit: registrations.unitId },
  unit: { table: units, id: units.id, unit: units.id },
} as const

/** Nouns that everybody reads. */
const ofAll = {
  decision: decisions,
  event: events,
  campaign: campaigns,
  awardForm: awardForms,
  field: fields,
} as const

/** Nouns of the office, which contributors do not see. */
const ofOffice = { source: sources } as const

/** Whether a record of that noun lies in a unit, so that it can be a contributor's own. */
export const liesInUnit = (noun: string): boolean =>
  noun === 'model' || noun === 'modelStage' || Object.hasOwn(ofUnits, noun)

/** Whether the actor may see the record; false as well when it is not there or the noun unknown. */
export async function recordInSight(ctx: ReadContext, noun: string, id: number): Promise<boolean> {
  if (noun === 'model') return modelInSight(ctx, id)
  if (noun === 'modelStage') return stepInSight(ctx, id)
  if (isKey(ofUnits, noun)) {
    const { table, id: key, unit } = ofUnits[noun]
    return isThere(ctx, table, and(eq(key, id), inScope(ctx.actor, unit as Column)), key)
  }
  if (isKey(ofAll, noun)) return isThere(ctx, ofAll[noun], eq(ofAll[noun].id, id), ofAll[noun].id)
  if (ctx.actor.role === 'contributor' || !isKey(ofOffice, noun)) return false
  return isThere(ctx, ofOffice[noun], eq(ofOffice[noun].id, id), ofOffice[noun].id)
}

async function modelInSight({ db, actor }: ReadContext, id: number): Promise<boolean> {
  const rows = await db
    .select({ id: models.id })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .where(and(eq(models.id, id), inScope(actor, registrations.unitId)))
  return rows.length > 0
}

/** A step of a model is seen with its model. */
async function stepInSight(ctx: ReadContext, id: number): Promise<boolean> {
  const [step] = await ctx.db
    .select({ modelId: modelStageChanges.modelId })
    .from(modelStageChanges)
    .where(eq(modelStageChanges.id, id))
  return step !== undefined && modelInSight(ctx, step.modelId)
}

async function isThere(
  { db }: ReadContext,
  table:
    | (typeof ofUnits)[keyof typeof ofUnits]['table']
    | (typeof ofAll)[keyof typeof ofAll]
    | typeof sources,
  where: SQL | undefined,
  id: Column,
): Promise<boolean> {
  return (await db.select({ id }).from(table).where(where).limit(1)).length > 0
}

const isKey = <T extends object>(map: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(map, key)
