import { day, index, instant, json, link, record, table, words } from '../engine/columns'
import { users } from '../users/table'

/**
 * A person whose data were taken out of the book on a lawful request. `individualIds` also names the
 * records that were merged into theirs: what the history says of these is withheld too.
 */
export const anonymisations = table(
  'anonymisations',
  {
    ...record(),
    individualId: link().notNull(),
    individualIds: json<number[]>().notNull(),
    at: instant().notNull(),
    byUserId: link().references(() => users.id),
    /** The request: its number, its day, and why it was granted. */
    documentNumber: words().notNull(),
    documentOn: day().notNull(),
    reason: words().notNull(),
  },
  (t) => [index('anonymisations_person').on(t.individualId)],
)
