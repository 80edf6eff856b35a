import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm'
import { seesPersonal } from '@/domain/personal'
import { foldedSpellings, namesAlike } from '@/domain/same-person'
import { fold } from '@/domain/text'
import { awards } from '../awards/table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from '../units/table'
import { individuals } from './table'

export type SimilarIndividual = Awaited<ReturnType<typeof similarIndividuals>>[number]

/**
 * People of the same name, whichever way it is spelled or typed without marks: a person entered
 * twice, or two of one name. Pointed out beside the form, twelve at most, never refused.
 */
export async function similarIndividuals(ctx: ReadContext, fullName: string) {
  const text = fold(fullName)
  if (text === '') return []
  const found = await ctx.db
    .select({
      id: individuals.id,
      fullName: individuals.fullName,
      honorific: individuals.honorific,
      birthYear: individuals.birthYear,
      position: individuals.position,
      unitId: individuals.unitId,
      unit: units.name,
      sample: individuals.sample,
    })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(
      and(
        inArray(individuals.searchText, foldedSpellings(text)),
        inScope(ctx.actor, individuals.unitId),
      ),
    )
    .orderBy(asc(individuals.sortKey), asc(individuals.id))
    .limit(100)
  const rows = found
    .filter((person) => namesAlike(person.fullName, fullName) !== 'other')
    .slice(0, 12)
  const times = await timesAwarded(
    ctx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...row,
    birthYear: seesPersonal(ctx.actor) ? row.birthYear : null,
    awards: times.get(row.id) ?? 0,
  }))
}

/** Conferred awards of each of these people that the actor may see. */
export async function timesAwarded(
  { db, actor }: ReadContext,
  ids: number[],
): Promise<Map<number, number>> {
  const own: SQL | undefined = inScope(actor, awards.unitId)
  const rows = await db
    .select({ id: awards.individualId, n: count() })
    .from(awards)
    .where(and(inArray(awards.individualId, ids), eq(awards.status, 'conferred'), own))
    .groupBy(awards.individualId)
  return new Map(rows.map(({ id, n }) => [id as number, n]))
}
