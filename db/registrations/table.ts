import { registrationStates } from '@/domain/vocabulary'
import { campaigns } from '../campaigns/table'
import {
  code,
  day,
  index,
  instant,
  link,
  record,
  table,
  uniqueIndex,
  whole,
  words,
} from '../engine/columns'
import { units } from '../units/table'
import { users } from '../users/table'

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
    /** As the latest of its steps says. */
    state: code(registrationStates).notNull().default('accepted'),
  },
  (t) => [
    uniqueIndex('registrations_once').on(t.campaignId, t.year, t.unitId),
    index('registrations_unit').on(t.unitId),
  ],
)

/** Every step of a registration between its unit and the office: who, when, why. */
export const registrationSteps = table(
  'registrationSteps',
  {
    ...record(),
    registrationId: link()
      .notNull()
      .references(() => registrations.id),
    state: code(registrationStates).notNull(),
    at: instant().notNull(),
    byUserId: link().references(() => users.id),
    reason: words(),
  },
  (t) => [index('registrationSteps_registration').on(t.registrationId, t.id)],
)
