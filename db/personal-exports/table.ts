import { exportFormats, exportKinds } from '@/domain/export-kinds'
import { code, flag, index, instant, link, record, table, whole, words } from '../engine/columns'
import { users } from '../users/table'

/** Sổ theo dõi xuất dữ liệu cá nhân: who took which people's names out of the book, and when. */
export const personalExports = table(
  'personalExports',
  {
    ...record(),
    at: instant().notNull(),
    byUserId: link().references(() => users.id),
    byName: words().notNull(),
    kind: code(exportKinds).notNull(),
    format: code(exportFormats).notNull(),
    /** The list's conditions, or the file's name, in words. */
    about: words(),
    /** How many people it names; null where that is not counted (a scan, a report). */
    people: whole(),
    /** With identity numbers, telephones and years of birth. */
    personal: flag().notNull().default(false),
    /** All that is held on one person: whose. Not bound to the register, which people leave. */
    individualId: link(),
    reason: words(),
  },
  (t) => [index('personalExports_at').on(t.at), index('personalExports_person').on(t.individualId)],
)
