import { hash as digest } from 'node:crypto'
import type { Noun } from '@/domain/nouns'
import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { inserter } from '../engine/statements'
import { headOf, sealsOf, sealText } from './seals'
import { auditEntries } from './table'

export type AuditEntry = typeof auditEntries.$inferSelect
type Told = Pick<Context, 'actor' | 'now' | 'bulk' | 'whence' | 'batch' | 'restores'>
export type Change = { id: number; before: unknown; after: unknown }

/** What the first entry of a book is chained to. */
export const genesis = '0'.repeat(64)

/** Appends one entry, sealed with the hash of the one before; inside the change's own transaction. */
export async function appendAudit(
  tx: Tx,
  { actor, now, bulk, whence, batch, restores }: Told,
  { noun, verb }: { noun: Noun; verb: string },
  change: Change,
): Promise<void> {
  const restored = restores?.noun === noun && restores.id === change.id ? restores : null
  const previousHash = bulk?.lastHash ?? (await headOf(tx))?.hash ?? genesis
  const entry = {
    at: now.toISOString(),
    actorId: actor.userId || null,
    actorName: actor.name,
    verb: restored && verb === 'update' ? restored.verb : verb,
    noun,
    nounId: change.id,
    before: asText(change.before),
    after: asText(
      restored && change.after ? { restoredVersion: restored.n, ...change.after } : change.after,
    ),
    whence: asText(whence),
    // The batch's own entry is no part of it.
    batch: batch === batchOf(noun, change.id) ? null : (batch ?? null),
    previousHash,
  }
  const seals = sealsOf(tx)
  const own = sealText(seals, textOf(entry))
  await append(tx, entry, { hash: own }, bulk?.stage)
  seals.added = true
  if (bulk) bulk.lastHash = own
}

const append = inserter(auditEntries)

/** How entries name the batch that they are a part of. */
export const batchOf = (noun: Noun, id: number): string => `${noun}:${id}`

type Sealed = Omit<AuditEntry, 'sequence' | 'hash'>

/**
 * What is sealed: every field but the sequence, in a fixed order, with the previous entry's seal. From
 * where and of which batch stand at the end, where either is known: older entries have neither.
 */
export function textOf(entry: Sealed): string {
  const { at, actorId, actorName, verb, noun, nounId, before, after, previousHash } = entry
  const { whence, batch } = entry
  const more = whence === null && batch === null ? [] : [whence, batch]
  return JSON.stringify([
    ...[previousHash, at, actorId, actorName, verb, noun, nounId, before, after],
    ...more,
  ])
}

/** How releases before 2026-12 sealed an entry: without a key, so that anybody could. */
export const plainSeal = (entry: Sealed): string => digest('sha256', textOf(entry), 'hex')

const asText = (value: unknown): string | null => (value == null ? null : JSON.stringify(value))
