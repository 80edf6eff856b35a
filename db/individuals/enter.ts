import { and, eq } from 'drizzle-orm'
import { nameSortKey } from '@/domain/names'
import { agrees, type Facts, nameKey, theOneMeant } from '@/domain/same-person'
import { fold } from '@/domain/text'
import { appendAudit } from '../audit/chain'
import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { given, inserter, prepared } from '../engine/statements'
import { registerOf } from '../register'
import { createIndividualPolicy } from './policy'
import { individuals } from './table'

export const personRegister = registerOf(individuals, 'individual')

export type Individual = typeof individuals.$inferSelect

/** The keys that order and search rely on, made in code and stored. */
export const individualKeys = (fullName: string) => ({
  sortKey: nameSortKey(fullName),
  searchText: fold(fullName),
  nameKey: nameKey(fullName) || fullName,
})

type Person = { fullName: string; position: string | null; unitId: number } & Facts

/**
 * The person of a typed name: the only one of that name in that unit, whichever way it is spelled,
 * whom nothing contradicts; else a new person. Two of the same name in the same unit are never
 * guessed between: a third is entered, and the form shows all of them beside the name. `proven`: it
 * is known to be somebody else than the one whom nothing contradicts, so only a known year tells.
 */
export async function resolveIndividual(
  tx: Tx,
  ctx: Context,
  person: Person,
  { proven = false } = {},
): Promise<Individual & { isNew: boolean }> {
  ctx.bulk?.stage.flush()
  const key = { nameKey: nameKey(person.fullName), unitId: person.unitId }
  const bearers = await statementsOf(tx).find.execute(key)
  const may = proven ? bearers.filter((each) => agrees(each, person)) : bearers
  const found = theOneMeant(may, person)
  if (found) return { ...found, isNew: false }
  return { ...(await enterIndividual(tx, ctx, person)), isNew: true }
}

/** Somebody of that name in that unit who is not the one it was taken for; never guessed either. */
export async function findOther(
  tx: Tx,
  person: Person,
  except: number,
): Promise<Individual | undefined> {
  const key = { nameKey: nameKey(person.fullName), unitId: person.unitId }
  const bearers = await statementsOf(tx).find.execute(key)
  return theOneMeant(
    bearers.filter(({ id }) => id !== except),
    person,
  )
}

/** Enters a new person with the history entry, whoever of that name is there. */
export async function enterIndividual(
  tx: Tx,
  ctx: Context,
  person: NewPerson,
): Promise<Individual> {
  const made = await insertPerson(tx, ctx, person)
  await appendAudit(tx, ctx, createIndividualPolicy, { id: made.id, before: null, after: made })
  return made
}

type NewPerson = Person & Partial<Omit<Individual, keyof Person>>

/** The row alone, for a change whose own entry tells of the person. */
export function insertPerson(tx: Tx, ctx: Context, person: NewPerson): Promise<Individual> {
  const mark = { sample: false, version: 1, createdAt: ctx.now.toISOString() }
  const row = { ...person, ...individualKeys(person.fullName) }
  return insertIndividual(tx, row, mark, ctx.bulk?.stage)
}

const insertIndividual = inserter(individuals)

const statementsOf = prepared((tx) => ({
  find: tx
    .select()
    .from(individuals)
    .where(and(eq(individuals.nameKey, given('nameKey')), eq(individuals.unitId, given('unitId'))))
    .prepare(),
}))
