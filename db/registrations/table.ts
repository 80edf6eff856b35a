import { campaigns } from '../campaigns/table'
import { day, index, link, record, table, uniqueIndex, whole, words } from '../columns'
import { units } from '../units/table'

/** One unit, one campaign, one year. */
export const registrations = table(
  'registrations',
  {
    ...record(),
    unitId: link()
      .notNull()
      .references(() => units.id),
    campaignId: link()
      .notNull()
      .references(() => campaigns.id),
    year: whole().notNull(),
    registeredOn: day(),
    note: words(),
  },
  (t) => [
    uniqueIndex('registrations_once').on(t.campaignId, t.year, t.unitId),
    index('registrations_unit').on(t.unitId),
  ],
)
