import { isAnonymous } from '../anonymisations/is-anonymous'
import type { Award } from '../awards/write'
import { type Context, type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { enterIndividual, findOther, insertPerson, personRegister } from '../individuals/enter'
import type { individuals } from '../individuals/table'
import { correctName } from './name'
import { reassignAwardPolicy } from './policy'
import { beginChange } from './record'

type Person = typeof individuals.$inferSelect
type Recipient = Pick<
  Award,
  'recipientKind' | 'individualId' | 'recipientName' | 'recipientNote' | 'unitId'
>
/** What an officer says a changed name means. */
export type Namesake = 'correct' | 'other' | null

/** Who an award is for once it is corrected. */
export type Meant =
  | { is: 'same'; individualId: number | null }
  /** The same person, whose name is corrected. */
  | { is: 'corrected'; individualId: number; person: Person }
  /** Another person; `entered` with this very correction. */
  | { is: 'other'; individualId: number; left: number; entered: boolean }

/**
 * A changed name is a typing error of the same person, or another person: nobody but the officer
 * knows, so it is asked, never guessed. A person picked from the register is an answer by itself.
 */
export async function whoIsMeant(
  tx: Tx,
  ctx: Context,
  before: Award,
  input: Recipient,
  namesake: Namesake,
): Promise<Meant | Refusal> {
  const was = before.individualId
  if (was === null || input.recipientKind !== 'individual')
    return { is: 'same', individualId: input.individualId }
  if (input.individualId !== null && input.individualId !== was)
    return { is: 'other', individualId: input.individualId, left: was, entered: false }
  // Typed and typed back: whoever it was.
  if (input.recipientName === before.recipientName) return { is: 'same', individualId: was }
  if (await isAnonymous(tx, was)) return refuse({ recipientName: 'personAnonymous' })
  if (namesake === null) return refuse({ namesake: 'whoIsMeant' })
  if (namesake === 'correct') {
    const person = await personRegister.find(tx, was)
    if (!person) throw new Error(`person ${was} is gone`)
    return { is: 'corrected', individualId: was, person }
  }
  const { recipientName: fullName, recipientNote: position, unitId } = input
  const known = await findOther(tx, { fullName, position, unitId }, was)
  const enterAnew = before.status === 'proposed' ? enterIndividual : insertPerson
  const other = known ?? (await enterAnew(tx, ctx, { fullName, position, unitId }))
  return { is: 'other', individualId: other.id, left: was, entered: known === undefined }
}

/**
 * Writes the correction of an award that is another person's now: one entry, which can be undone.
 * Undefined when somebody has changed the award meanwhile.
 */
export async function reassign(
  tx: Tx,
  ctx: Context,
  before: Award,
  row: Partial<Award>,
  { individualId, left, entered }: Extract<Meant, { is: 'other' }>,
): Promise<Award | undefined> {
  const change = beginChange(tx, ctx)
  const after = await change.set(before, differing(before, row))
  if (!after) return undefined
  const ids = [individualId, left]
  const [person, other] = await Promise.all(ids.map((id) => personRegister.find(tx, id)))
  if (!person) throw new Error(`person ${individualId} is gone`)
  await change.record(
    {
      kind: 'reassign',
      individualId,
      otherId: left,
      name: person.fullName,
      otherName: other?.fullName ?? before.recipientName,
      snapshot: { before: entered ? null : person, after: person },
    },
    { ...reassignAwardPolicy, id: before.id, before, after },
  )
  return after
}

/** The name of the award's person corrected, on all awards that bear the wrong one. */
export const correctOn = (tx: Tx, ctx: Context, award: Award, person: Person, right: string) =>
  correctName(
    tx,
    ctx,
    person,
    // Where the paper had another name than the register, it is the paper that was wrong.
    { fullName: person.fullName === award.recipientName ? right : person.fullName },
    { wrong: award.recipientName, right, awardNames: 'correct' },
  )

/** Of a row to be written only what is otherwise than before. */
export function differing<T extends object>(before: T, row: Partial<T>): Partial<T> {
  const keys = Object.keys(row) as (keyof T)[]
  return Object.fromEntries(
    keys.filter((key) => row[key] !== before[key]).map((key) => [key, row[key]]),
  ) as Partial<T>
}
