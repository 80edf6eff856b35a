import { levels, regimes, unitKinds } from '@/domain/vocabulary'
import { type Column, code, day, flag, index, link, record, table, words } from '../engine/columns'

/**
 * A dated tree. A unit is never keyed by its name: "Tân Phú" is an old district and a new ward.
 * `path` is the chain of ids from the root, `/1/7/23/`, so that a subtree is a range of one index.
 */
export const units = table(
  'units',
  {
    ...record(),
    code: words(),
    name: words().notNull(),
    kind: code(unitKinds).notNull(),
    level: code(levels).notNull(),
    regime: code(regimes),
    issues: flag().notNull().default(false),
    /** Stands in for units that a source counts and does not name: never counted as a name. */
    unnamed: flag().notNull().default(false),
    parentId: link().references((): Column => units.id),
    path: words().notNull(),
    validFrom: day(),
    validTo: day(),
    sortKey: words().notNull(),
    searchText: words().notNull(),
  },
  (t) => [index('units_path').on(t.path), index('units_parent').on(t.parentId, t.sortKey)],
)

/** Many-to-many and dated: Tân Thành was cut up between three new wards on 1-7-2025. */
export const unitSuccessions = table(
  'unitSuccessions',
  {
    ...record(),
    fromUnitId: link()
      .notNull()
      .references(() => units.id),
    toUnitId: link()
      .notNull()
      .references(() => units.id),
    on: day().notNull(),
    note: words(),
  },
  (t) => [index('successions_from').on(t.fromUnitId), index('successions_to').on(t.toUnitId)],
)
