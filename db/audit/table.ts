import { sql } from 'drizzle-orm'
import type { Noun } from '@/domain/nouns'
import { index, instant, link, table, whole, words } from '../engine/columns'

/**
 * Lịch sử: append-only, each entry sealed with the hash of the one before. `before` and `after`
 * are kept as the exact text that was hashed.
 */
export const auditEntries = table(
  'auditEntries',
  {
    sequence: whole().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    actorId: link(),
    actorName: words().notNull(),
    verb: words().notNull(),
    noun: words().notNull().$type<Noun>(),
    nounId: link().notNull(),
    before: words(),
    after: words(),
    /** From where it was sent, address and device; null of what the system did, and before 2026-12. */
    whence: words(),
    /** The batch whose own entry tells of it, "import:12"; null for what stands by itself. */
    batch: words(),
    previousHash: words().notNull(),
    hash: words().notNull(),
  },
  (t) => [
    index('audit_noun').on(t.noun, t.nounId, t.sequence),
    index('audit_actor').on(t.actorId),
    // What the whole history lists, with all that it is narrowed by, so that no entry is read to be counted.
    index('audit_listed')
      .on(t.sequence, t.at, t.actorId, t.noun, t.nounId, t.verb, t.batch)
      .where(sql`"batch" is null`),
    index('audit_batch').on(t.batch, t.sequence, t.noun, t.verb).where(sql`"batch" is not null`),
  ],
)
