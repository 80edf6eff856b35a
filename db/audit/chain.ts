import { hash } from 'node:crypto'
import { desc } from 'drizzle-orm'
import type { Context } from '../command'
import { inserter } from '../insert'
import type { Tx } from '../open'
import { prepared } from '../prepared'
import { auditEntries } from './table'

export type AuditEntry = typeof auditEntries.$inferSelect
export type Change = { id: number; before: unknown; after: unknown }

/** What the first entry of a book is chained to. */
export const genesis = '0'.repeat(64)

/** Appends one entry, sealed with the hash of the one before; inside the change's own transaction. */
export async function appendAudit(
  tx: Tx,
  { actor, now, bulk }: Pick<Context, 'actor' | 'now' | 'bulk'>,
  { noun, verb }: { noun: string; verb: string },
  change: Change,
): Promise<void> {
  const statements = statementsOf(tx)
  const previousHash = bulk?.lastHash ?? (await statements.last.execute())[0]?.hash ?? genesis
  const entry = {
    at: now.toISOString(),
    actorId: actor.userId || null,
    actorName: actor.name,
    verb,
    noun,
    nounId: change.id,
    before: asText(change.before),
    after: asText(change.after),
    previousHash,
  }
  const own = seal(entry)
  await append(tx, entry, { hash: own }, bulk?.stage)
  if (bulk) bulk.lastHash = own
}

const statementsOf = prepared((tx) => ({
  last: tx
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1)
    .prepare(),
}))

const append = inserter(auditEntries)

/** SHA-256 over every field but the sequence, in a fixed order, with the previous entry's hash. */
export function seal(entry: Omit<AuditEntry, 'sequence' | 'hash'>): string {
  const { at, actorId, actorName, verb, noun, nounId, before, after, previousHash } = entry
  const text = JSON.stringify([
    previousHash,
    at,
    actorId,
    actorName,
    verb,
    noun,
    nounId,
    before,
    after,
  ])
  return hash('sha256', text, 'hex')
}

const asText = (value: unknown): string | null => (value == null ? null : JSON.stringify(value))
