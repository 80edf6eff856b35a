import { and, eq, ne } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { isAnonymous } from '../anonymisations/is-anonymous'
import { already, defineCommand, done, type Problems, refuse, stale } from '../command'
import type { Tx } from '../engine/connection'
import { awardsNamedSo, correctName } from '../person-changes/name'
import { units } from '../units/table'
import { individualKeys, personRegister } from './enter'
import { createIndividualInput, type IndividualFields, updateIndividualInput } from './input'
import { createIndividualPolicy, updateIndividualPolicy } from './policy'
import { individuals } from './table'

/**
 * Enters a person; answers the id and the name. Others of the same name are pointed out beside the
 * form and never refused: two people may bear one name.
 */
export const createIndividual = defineCommand(createIndividualPolicy, {
  input: createIndividualInput,
  run: async (tx, input) => {
    const twin = await personRegister.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const refused = await check(tx, input, 0)
    if (refused) return refuse(refused)
    const row = await personRegister.enter(tx, { ...input, ...individualKeys(input.fullName) })
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

/** Corrects a person as of today; awards keep the position and unit that they were given under; whether they keep the name is asked. */
export const updateIndividual = defineCommand(updateIndividualPolicy, {
  input: updateIndividualInput,
  run: async (tx, { id, version, awardNames, ...input }, ctx) => {
    const before = await personRegister.load(tx, { id, version })
    if ('ok' in before) return before
    if (await isAnonymous(tx, id)) return refuse({ '': 'personAnonymous' })
    const refused = await check(tx, input, id)
    if (refused) return refuse(refused)
    if (before.fullName !== input.fullName) {
      const wrong = before.fullName
      const named = await awardsNamedSo(tx, id, wrong)
      if (named > 0 && awardNames === null) return refuse({ awardNames: 'whichNames' })
      const names = { wrong, awardNames: awardNames ?? 'keep' }
      const corrected = await correctName(tx, ctx, before, input, names)
      return corrected ? already({ id }) : stale(tx, 'individual', id)
    }
    const set = { ...input, ...individualKeys(input.fullName) }
    const after = await personRegister.save(tx, before, set)
    if ('ok' in after) return after
    return done({ id, before, after }, { id })
  },
})

/** The unit must be there; one identity number is one person. */
async function check(tx: Tx, input: IndividualFields, except: number): Promise<Problems | null> {
  const { unitId, identityNumber } = input
  if (unitId !== null) {
    const [unit] = await tx.select({ id: units.id }).from(units).where(eq(units.id, unitId))
    if (!unit) return { unitId: 'notFound' }
  }
  if (identityNumber === null) return null
  const [same] = await tx
    .select({ name: individuals.fullName })
    .from(individuals)
    .where(and(eq(individuals.identityNumber, identityNumber), ne(individuals.id, except)))
  return same ? { identityNumber: problem('identityTaken', { name: same.name }) } : null
}
