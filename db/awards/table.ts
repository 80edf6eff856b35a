import { sql } from 'drizzle-orm'
import { awardStatuses, levels, recipientKinds, regimes } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { code, day, index, instant, link, record, table, whole, words } from '../engine/columns'
import { events } from '../events/table'
import { imports } from '../imports/table'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import { recipientNames } from '../names-table'
import { units } from '../units/table'
import { users } from '../users/table'

/**
 * One recipient, one form, one occasion. The recipient's name, position and unit are kept as they
 * were: registers may change afterwards, a decision does not.
 * `awardYear`, `meritFrom`–`meritTo` and the decision's date are three different dates.
 */
export const awards = table(
  'awards',
  {
    ...record(),
    recipientKind: code(recipientKinds).notNull(),
    individualId: link().references(() => individuals.id),
    unitId: link()
      .notNull()
      .references(() => units.id),
    recipientName: words().notNull(),
    recipientNote: words(),
    unitName: words().notNull(),
    awardFormId: link()
      .notNull()
      .references(() => awardForms.id),
    level: code(levels).notNull(),
    regime: code(regimes).notNull(),
    campaignId: link().references(() => campaigns.id),
    eventId: link().references(() => events.id),
    decisionId: link().references(() => decisions.id),
    modelId: link().references(() => models.id),
    awardYear: whole().notNull(),
    meritFrom: day(),
    meritTo: day(),
    citation: words(),
    rewardAmount: whole(),
    certificateNumber: words(),
    /** Why it was recorded although something in it contradicts: a unit of another time. */
    doubtReason: words(),
    status: code(awardStatuses).notNull(),
    importId: link().references(() => imports.id),
    nameId: link()
      .notNull()
      .references(() => recipientNames.id),
    sortKey: words().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    // A list by name under any filter is walked within this index, without touching the table.
    index('awards_list').on(
      t.sortKey,
      t.id,
      t.status,
      t.recipientKind,
      t.awardYear,
      t.level,
      t.awardFormId,
      t.campaignId,
      t.unitId,
      t.regime,
      t.sample,
      t.nameId,
    ),
    index('awards_unfinished').on(t.status, t.id).where(sql`"status" <> 'conferred'`),
    index('awards_year').on(t.awardYear),
    index('awards_level').on(t.level, t.recipientKind, t.awardYear),
    index('awards_campaign').on(t.campaignId, t.awardYear),
    index('awards_form').on(t.awardFormId, t.awardYear),
    index('awards_unit').on(t.unitId, t.awardYear),
    index('awards_event').on(t.eventId),
    index('awards_decision').on(t.decisionId),
    index('awards_individual').on(t.individualId),
    index('awards_name').on(t.nameId),
    index('awards_model').on(t.modelId),
    index('awards_import').on(t.importId),
    index('awards_sample').on(t.sample, t.id),
  ],
)

/** Every change of an award's status: who, when, why, by which decision. */
export const awardStatusChanges = table(
  'awardStatusChanges',
  {
    ...record(),
    awardId: link()
      .notNull()
      .references(() => awards.id),
    status: code(awardStatuses).notNull(),
    at: instant().notNull(),
    byUserId: link().references(() => users.id),
    decisionId: link().references(() => decisions.id),
    reason: words(),
  },
  (t) => [
    index('statusChanges_award').on(t.awardId),
    // A decision that leaves is looked for here.
    index('statusChanges_decision').on(t.decisionId).where(sql`"decisionId" is not null`),
  ],
)
