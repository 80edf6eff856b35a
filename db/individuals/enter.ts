import { and, eq } from 'drizzle-orm'
import { nameSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import { appendAudit } from '../audit/chain'
import type { Context } from '../command'
import { inserter } from '../insert'
import type { Tx } from '../open'
import { given, prepared } from '../prepared'
import { createIndividualPolicy } from './policy'
import { individuals } from './table'

export type Individual = typeof individuals.$inferSelect

/** The keys that order and search rely on, made in code and stored. */
export const individualKeys = (fullName: string) => ({
  sortKey: nameSortKey(fullName),
  searchText: fold(fullName),
})

type Person = { fullName: string; position: string | null; unitId: number }

/**
 * The person of a typed name: the only one of exactly that name in that unit, else a new person.
 * Two of the same name in the same unit are never guessed between: a third is entered, and the form
 * shows all of them beside the name.
 */
export async function resolveIndividual(
  tx: Tx,
  ctx: Context,
  person: Person,
): Promise<Individual & { isNew: boolean }> {
  const { fullName, unitId } = person
  const { sortKey } = individualKeys(fullName)
  ctx.bulk?.stage.flush()
  const same = await statementsOf(tx).find.execute({ fullName, unitId, sortKey })
  if (same[0] && same.length === 1) return { ...same[0], isNew: false }
  return { ...(await enterIndividual(tx, ctx, person)), isNew: true }
}

/** Enters a new person with the history entry, whoever of that name is there. */
export async function enterIndividual(
  tx: Tx,
  ctx: Context,
  person: Person & Partial<Individual>,
): Promise<Individual> {
  const mark = { sample: false, version: 1, createdAt: ctx.now.toISOString() }
  const row = { ...person, ...individualKeys(person.fullName) }
  const made = await insertIndividual(tx, row, mark, ctx.bulk?.stage)
  await appendAudit(tx, ctx, createIndividualPolicy, { id: made.id, before: null, after: made })
  return made
}

const insertIndividual = inserter(individuals)

const statementsOf = prepared((tx) => ({
  find: tx
    .select()
    .from(individuals)
    .where(
      and(
        eq(individuals.unitId, given('unitId')),
        // By its place in the unit's list: a unit may have thousands of people.
        eq(individuals.sortKey, given('sortKey')),
        eq(individuals.fullName, given('fullName')),
      ),
    )
    .limit(2)
    .prepare(),
}))
