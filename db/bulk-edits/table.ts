import { awards } from '../awards/table'
import { index, instant, json, link, record, table, whole } from '../engine/columns'
import { users } from '../users/table'

/** One change made to many awards at once; undoable as a whole. */
export const bulkEdits = table('bulkEdits', {
  ...record(),
  byUserId: link().references(() => users.id),
  /** The fields that were set, with the ids or the year; null where emptied. */
  changes: json<Record<string, unknown>>().notNull(),
  changed: whole().notNull(),
  undoneAt: instant(),
  undoneBy: link().references(() => users.id),
})

/** What an award was before, and the version that the edit left it in. */
export const bulkEditRows = table(
  'bulkEditRows',
  {
    ...record(),
    bulkEditId: link()
      .notNull()
      .references(() => bulkEdits.id),
    awardId: link()
      .notNull()
      .references(() => awards.id),
    before: json<Record<string, unknown>>().notNull(),
    versionAfter: whole().notNull(),
    undone: whole().notNull().default(0),
  },
  (t) => [
    index('bulkEditRows_edit').on(t.bulkEditId, t.id),
    index('bulkEditRows_award').on(t.awardId),
  ],
)
