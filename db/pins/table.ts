import { index, link, record, table, whole, words } from '../engine/columns'
import { users } from '../users/table'

/** A view that somebody keeps at hand: an address within the book, and what it is called. */
export const pins = table(
  'pins',
  {
    ...record(),
    userId: link()
      .notNull()
      .references(() => users.id),
    label: words().notNull(),
    address: words().notNull(),
    ordinal: whole().notNull().default(0),
  },
  (t) => [index('pins_user').on(t.userId, t.ordinal, t.id)],
)
