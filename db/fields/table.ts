import { flag, record, table, whole, words } from '../engine/columns'

/** Lĩnh vực: an editable list. */
export const fields = table('fields', {
  ...record(),
  name: words().notNull(),
  ordinal: whole().notNull().default(0),
  active: flag().notNull().default(true),
})
