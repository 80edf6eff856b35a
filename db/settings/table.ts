import { json, table, whole, words } from '../engine/columns'

export const settings = table('settings', {
  key: words().primaryKey(),
  value: json<unknown>().notNull(),
  version: whole().notNull().default(1),
})
