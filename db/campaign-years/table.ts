import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import {
  day,
  flag,
  index,
  link,
  primaryKey,
  record,
  table,
  uniqueIndex,
  whole,
  words,
} from '../engine/columns'
import { fields } from '../fields/table'
import { units } from '../units/table'

/** A campaign opened for one year: its plan, the day by which units register, who is expected. */
export const campaignYears = table(
  'campaignYears',
  {
    ...record(),
    campaignId: link()
      .notNull()
      .references(() => campaigns.id),
    year: whole().notNull(),
    /** "Kế hoạch số 12-KH/QU ngày 15/01/2021", and what it asks for. */
    plan: words(),
    planDecisionId: link().references(() => decisions.id),
    openedOn: day().notNull(),
    deadline: day().notNull(),
    note: words(),
  },
  (t) => [uniqueIndex('campaignYears_once').on(t.campaignId, t.year)],
)

/** Units expected to register; one that is not expected may register too. */
export const expectedUnits = table(
  'expectedUnits',
  {
    campaignYearId: link()
      .notNull()
      .references(() => campaignYears.id),
    unitId: link()
      .notNull()
      .references(() => units.id),
    sample: flag().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.campaignYearId, t.unitId] }),
    index('expectedUnits_unit').on(t.unitId),
  ],
)

/** The fields that the year's plan names; none named means all. */
export const yearFields = table(
  'yearFields',
  {
    campaignYearId: link()
      .notNull()
      .references(() => campaignYears.id),
    fieldId: link()
      .notNull()
      .references(() => fields.id),
  },
  (t) => [primaryKey({ columns: [t.campaignYearId, t.fieldId] })],
)
