import { and, eq, inArray, type SQL } from 'drizzle-orm'
import { type KeptNoun, type Noun, type NounsWith, nouns } from '@/domain/nouns'
import { awards } from './awards/table'
import type { AnyTable, Column } from './engine/columns'
import { individuals } from './individuals/table'
import { modelStageChanges, models } from './models/table'
import { tableOf } from './nouns'
import type { ReadContext } from './read'
import { registrations } from './registrations/table'
import { inScope } from './scope'
import { units } from './units/table'

type UnitNoun = NounsWith<{ sight: 'unit' }>

/** By what a record lies in a unit: a contributor sees those of its own subtree. */
const lies: Record<UnitNoun, (ctx: ReadContext) => SQL | undefined> = {
  award: ({ actor }) => inScope(actor, awards.unitId),
  individual: ({ actor }) => inScope(actor, individuals.unitId),
  unit: ({ actor }) => inScope(actor, units.id),
  registration: ({ actor }) => inScope(actor, registrations.unitId),
  model: (ctx) => withIts(ctx, models.registrationId, 'registration'),
  modelStage: (ctx) => withIts(ctx, modelStageChanges.modelId, 'model'),
}

/** Whether a record of that noun lies in a unit, so that it can be a contributor's own. */
export const liesInUnit = (noun: Noun): noun is UnitNoun => sightOf(noun) === 'unit'

/** Whether the actor may see the record; false as well when it is not there or of no such noun. */
export async function recordInSight(ctx: ReadContext, noun: Noun, id: number): Promise<boolean> {
  const sight = sightOf(noun)
  if (sight === null || (sight === 'office' && ctx.actor.role === 'contributor')) return false
  const { table, key } = keyOf(noun as KeptNoun)
  const scope = liesInUnit(noun) ? lies[noun](ctx) : undefined
  const own = and(eq(key, id), scope)
  return (await ctx.db.select({ id: key }).from(table).where(own).limit(1)).length > 0
}

/** Of a noun that an older book spoke of, and nobody knows any more, nothing is in sight. */
const sightOf = (noun: Noun) => nouns[noun]?.sight ?? null

/** Seen with the record that it is a part of. */
function withIts(ctx: ReadContext, column: Column, whole: UnitNoun): SQL | undefined {
  const scope = lies[whole](ctx)
  const { table, key } = keyOf(whole)
  return scope && inArray(column, ctx.db.select({ id: key }).from(table).where(scope))
}

const keyOf = (noun: KeptNoun): { table: AnyTable; key: Column } => ({
  table: tableOf[noun],
  key: tableOf[noun].id,
})
