import { and, eq, notInArray } from 'drizzle-orm'
import { awards } from '../awards/table'
import type { Context } from '../command'
import type { Reader, Tx } from '../engine/connection'
import { individualKeys, personRegister } from '../individuals/enter'
import type { individuals } from '../individuals/table'
import type { ReadContext } from '../read'
import { indexName } from '../recipient-names'
import { correctNamePolicy } from './policy'
import { beginChange } from './record'

type Person = typeof individuals.$inferSelect
type Fields = Partial<Omit<Person, 'id' | 'version' | 'sortKey' | 'searchText' | 'nameKey'>>

/** A revoked award is history, and one that was undone never was: both stay as they were. */
const settled = ['revoked', 'undone'] as const

/** Awards of a person under one name, which a correction of that name would reach. */
const namedSo = (individualId: number, name: string) =>
  and(
    eq(awards.individualId, individualId),
    eq(awards.recipientName, name),
    notInArray(awards.status, [...settled]),
  )

/** How many awards of a person bear a name that is corrected. */
export const awardsNamedSo = async (db: Reader, person: number, name: string): Promise<number> =>
  (await db.select({ id: awards.id }).from(awards).where(namedSo(person, name))).length

/** Whose award is corrected, and how many of theirs bear that name; undefined for no person. */
export async function correctedPerson(
  { db }: ReadContext,
  { individualId: id, recipientName: name }: { individualId: number | null; recipientName: string },
): Promise<{ id: number; name: string; awards: number } | undefined> {
  return id === null ? undefined : { id, name, awards: await awardsNamedSo(db, id, name) }
}

type Names = {
  wrong: string
  /** What the awards are to say, when the register calls the person otherwise. */
  right?: string
  awardNames: 'correct' | 'keep'
}

/**
 * Corrects what a person is called, with whatever else is corrected of them, and the name on the
 * awards that bear the wrong one: all of them, or none (as they stand on paper). One entry in the
 * history, which can be undone. Undefined when somebody has changed the person meanwhile.
 */
export async function correctName(
  tx: Tx,
  ctx: Context,
  person: Person,
  fields: Fields & { fullName: string },
  { wrong, right = fields.fullName, awardNames }: Names,
): Promise<{ person: Person; changed: number; changeId: number } | undefined> {
  const change = beginChange(tx, ctx)
  const keys = individualKeys(fields.fullName)
  const after = await personRegister.write(tx, person, { ...fields, ...keys })
  if (!after) return undefined
  if (awardNames === 'correct') {
    const rows = await tx.select().from(awards).where(namedSo(person.id, wrong))
    const set = await nameOnAward(tx, right)
    for (const award of rows) if (!(await change.set(award, set))) return undefined
  }
  const changed = change.touched.length
  // The entry shows what the paper says; the register may call the person otherwise.
  change.also.push({ noun: 'individual', id: person.id, set: { fullName: after.fullName } })
  const changeId = await change.record(
    {
      kind: 'correct',
      individualId: person.id,
      name: right,
      otherName: wrong,
      snapshot: { before: person, after },
    },
    {
      ...correctNamePolicy,
      id: person.id,
      // Of the awards how many say otherwise now: each stands under the change itself.
      before: { ...person, fullName: wrong },
      after: { ...after, fullName: right, awardsChanged: changed },
    },
  )
  return { person: after, changed, changeId }
}

/** What a name comes to on an award of a person. */
export async function nameOnAward(tx: Tx, recipientName: string) {
  const { id: nameId, sortKey } = await indexName(tx, 'individual', recipientName)
  return { recipientName, nameId, sortKey }
}
