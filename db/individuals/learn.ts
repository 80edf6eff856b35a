import { and, eq } from 'drizzle-orm'
import { contradicts, type Facts } from '@/domain/same-person'
import { appendAudit } from '../audit/chain'
import type { Context } from '../command'
import type { Tx } from '../open'
import { updateIndividualPolicy } from './policy'
import { individuals } from './table'

/** What a person was not known by before, and the version that it came with. */
export type Learned = { id: number; version: number; fields: ('birthYear' | 'honorific')[] }

type Known = Pick<Facts, 'birthYear' | 'honorific'>

/** Whether what is known now speaks against the person who was found before. */
export async function isOther(tx: Tx, ctx: Context, id: number, known: Known): Promise<boolean> {
  if (!known.birthYear && !known.honorific) return false
  ctx.bulk?.stage.flush()
  const [person] = await tx.select().from(individuals).where(eq(individuals.id, id))
  return person !== undefined && contradicts(person, known)
}

/**
 * Writes down what a list knows of a person and the register does not: else the next of that name,
 * born in another year, would be taken for the same.
 */
export async function learn(
  tx: Tx,
  ctx: Context,
  id: number,
  known: Known,
): Promise<Learned | null> {
  if (!known.birthYear && !known.honorific) return null
  ctx.bulk?.stage.flush()
  const [before] = await tx.select().from(individuals).where(eq(individuals.id, id))
  if (!before) return null
  const fields = (['birthYear', 'honorific'] as const).filter(
    (field) => known[field] && before[field] === null,
  )
  if (fields.length === 0) return null
  const set = Object.fromEntries(fields.map((field) => [field, known[field]]))
  const version = before.version + 1
  const [after] = await tx
    .update(individuals)
    .set({ ...set, version })
    .where(and(eq(individuals.id, id), eq(individuals.version, before.version)))
    .returning()
  if (!after) return null
  await appendAudit(tx, ctx, updateIndividualPolicy, { id, before, after })
  return { id, version, fields }
}

/** Forgets it again, unless somebody has written to the person since. */
export async function unlearn(tx: Tx, ctx: Context, learned: unknown, verb: string): Promise<void> {
  if (!isLearned(learned)) return
  const { id, version, fields } = learned
  const mine = and(eq(individuals.id, id), eq(individuals.version, version))
  const [before] = await tx.select().from(individuals).where(mine)
  if (!before) return
  const set = Object.fromEntries(fields.map((field) => [field, null]))
  const [after] = await tx
    .update(individuals)
    .set({ ...set, version: version + 1 })
    .where(mine)
    .returning()
  await appendAudit(tx, ctx, { noun: 'individual', verb }, { id, before, after })
}

const isLearned = (value: unknown): value is Learned =>
  typeof value === 'object' && value !== null && 'fields' in value && 'version' in value
