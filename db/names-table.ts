import { recipientKinds } from '@/domain/vocabulary'
import { code, id, index, table, uniqueIndex, whole, words } from './engine/columns'

/**
 * The text index: each distinct name of each kind of recipient once, with the number of conferred awards that bear
 * it. A search by part of a name reads this short table, not a million awards (see `engine/search.ts`).
 */
export const recipientNames = table(
  'recipientNames',
  {
    id: id(),
    recipientKind: code(recipientKinds).notNull(),
    name: words().notNull(),
    sortKey: words().notNull(),
    searchText: words().notNull(),
    conferred: whole().notNull().default(0),
  },
  (t) => [
    uniqueIndex('names_once').on(t.recipientKind, t.name),
    index('names_search').on(t.recipientKind, t.searchText, t.conferred),
  ],
)
