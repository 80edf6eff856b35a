import { day, flag, record, table, words } from '../engine/columns'

/** Phong trào, chương trình, chỉ thị. */
export const campaigns = table('campaigns', {
  ...record(),
  name: words().notNull(),
  shortName: words().notNull(),
  basis: words(),
  startedOn: day(),
  endedOn: day(),
  registers: flag().notNull().default(false),
  sortKey: words().notNull(),
  searchText: words().notNull(),
})
