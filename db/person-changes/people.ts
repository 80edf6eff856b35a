import { and, eq, inArray, ne } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import type { Also } from '../audit/also'
import { type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { individualKeys, personRegister } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { leaning } from '../leaning'
import { units } from '../units/table'
import type { Person } from './table'

/** Whether anything in the book is about this person: an award, also one taken back, or a file. */
export const isLeanedOn = leaning('individual')

/** Enters a person who had gone under the number they had; their unit may have gone meanwhile. */
export async function bringBack(tx: Tx, person: Person): Promise<Refusal | null> {
  const { identityNumber, unitId } = person
  if (identityNumber) {
    const [taken] = await tx
      .select({ name: individuals.fullName })
      .from(individuals)
      .where(and(eq(individuals.identityNumber, identityNumber), ne(individuals.id, person.id)))
    if (taken) return refuse({ '': problem('identityTaken', { name: taken.name }) })
  }
  const [unit] = unitId
    ? await tx.select({ id: units.id }).from(units).where(eq(units.id, unitId))
    : []
  await tx.insert(individuals).values({
    ...person,
    ...individualKeys(person.fullName),
    unitId: unit?.id ?? null,
    version: person.version + 1,
  })
  return null
}

/** A person as the register has them now, told beside another change; gone when they are not there. */
export async function personNow(tx: Tx, id: number): Promise<Also> {
  const set = (await personRegister.find(tx, id)) ?? null
  return { noun: 'individual', id, set }
}

/** Two people of the register; undefined for one who is not there. */
export async function bothOf(
  tx: Tx,
  one: number,
  other: number,
): Promise<[Person | undefined, Person | undefined]> {
  const rows = await tx
    .select()
    .from(individuals)
    .where(inArray(individuals.id, [one, other]))
  return [rows.find((row) => row.id === one), rows.find((row) => row.id === other)]
}
