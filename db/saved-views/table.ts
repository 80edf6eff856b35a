import { listings } from '@/domain/listing'
import { code, index, link, record, table, words } from '../engine/columns'
import { users } from '../users/table'

/**
 * A list as somebody keeps it under a name: `query` is the search part of its address (filters, order,
 * columns, rows a page). `sharedWith` holds the roles that see it too, a space around each.
 */
export const savedViews = table(
  'savedViews',
  {
    ...record(),
    userId: link()
      .notNull()
      .references(() => users.id),
    listing: code(listings).notNull(),
    name: words().notNull(),
    query: words().notNull(),
    sharedWith: words().notNull().default(''),
  },
  (t) => [index('savedViews_listing').on(t.listing, t.userId)],
)
