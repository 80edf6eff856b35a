import { index, instant, link, table, whole, words } from '../columns'

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
    noun: words().notNull(),
    nounId: link().notNull(),
    before: words(),
    after: words(),
    previousHash: words().notNull(),
    hash: words().notNull(),
  },
  (t) => [index('audit_noun').on(t.noun, t.nounId, t.sequence), index('audit_actor').on(t.actorId)],
)
