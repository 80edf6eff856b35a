import { index, link, record, table, whole, words } from '../engine/columns'
import { units } from '../units/table'

/** A person. Position and unit here are today's; as they were is kept on each award. */
export const individuals = table(
  'individuals',
  {
    ...record(),
    fullName: words().notNull(),
    honorific: words(),
    birthYear: whole(),
    position: words(),
    unitId: link().references(() => units.id),
    identityNumber: words(),
    phone: words(),
    note: words(),
    sortKey: words().notNull(),
    searchText: words().notNull(),
    /** The name as it sounds, whichever way it is spelled (see `nameKey`). */
    nameKey: words().notNull().default(''),
  },
  (t) => [
    index('individuals_sort').on(t.sortKey, t.id),
    index('individuals_unit').on(t.unitId, t.sortKey),
    index('individuals_search').on(t.searchText, t.unitId),
    index('individuals_name').on(t.nameKey, t.unitId, t.id),
  ],
)
