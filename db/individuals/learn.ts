import { contradicts, type Facts } from '@/domain/same-person'
import { appendAudit } from '../audit/chain'
import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { personRegister } from './enter'
import { updateIndividualPolicy } from './policy'

/** What a person was not known by before, and the version that it came with. */
export type Learned = { id: number; version: number; fields: ('birthYear' | 'honorific')[] }

type Known = Pick<Facts, 'birthYear' | 'honorific'>

/** Whether what is known now speaks against the person who was found before. */
export async function isOther(tx: Tx, ctx: Context, id: number, known: Known): Promise<boolean> {
  if (!known.birthYear && !known.honorific) return false
  ctx.bulk?.stage.flush()
  const person = await personRegister.find(tx, id)
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
  const before = await personRegister.find(tx, id)
  if (!before) return null
  const fields = (['birthYear', 'honorific'] as const).filter(
    (field) => known[field] && before[field] === null,
  )
  if (fields.length === 0) return null
  const set = Object.fromEntries(fields.map((field) => [field, known[field]]))
  const after = await personRegister.write(tx, before, set)
  if (!after) return null
  await appendAudit(tx, ctx, updateIndividualPolicy, { id, before, after })
  return { id, version: after.version, fields }
}

/** Forgets it again, unless somebody has written to the person since. */
export async function unlearn(tx: Tx, ctx: Context, learned: unknown, verb: string): Promise<void> {
  if (!isLearned(learned)) return
  const { id, version, fields } = learned
  const before = await personRegister.find(tx, id)
  if (before?.version !== version) return
  const set = Object.fromEntries(fields.map((field) => [field, null]))
  const after = await personRegister.write(tx, before, set)
  await appendAudit(tx, ctx, { noun: 'individual', verb }, { id, before, after })
}

const isLearned = (value: unknown): value is Learned =>
  typeof value === 'object' && value !== null && 'fields' in value && 'version' in value
