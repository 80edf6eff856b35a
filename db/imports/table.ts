import { code, index, instant, json, link, record, table, whole, words } from '../columns'
import { users } from '../users/table'

/** A batch of rows read from one file; undoable as a whole. */
export const imports = table('imports', {
  ...record(),
  fileName: words().notNull(),
  sha256: words().notNull(),
  noun: words().notNull(),
  mapping: json<Record<string, string>>(),
  state: code(['reviewing', 'saved', 'undone'] as const).notNull(),
  byUserId: link().references(() => users.id),
  savedAt: instant(),
})

export const importRows = table(
  'importRows',
  {
    ...record(),
    importId: link()
      .notNull()
      .references(() => imports.id),
    ordinal: whole().notNull(),
    state: code(['ready', 'warning', 'error', 'saved', 'skipped'] as const).notNull(),
    cells: json<Record<string, unknown>>().notNull(),
    problems: json<{ code: string; field?: string }[]>().notNull(),
    resultId: link(),
  },
  (t) => [index('importRows_import').on(t.importId, t.ordinal)],
)
