import { campaigns } from '../campaigns/table'
import { day, index, link, primaryKey, record, table, whole, words } from '../engine/columns'
import { units } from '../units/table'

/** Sự kiện, hội nghị: one event may close several campaigns. */
export const events = table(
  'events',
  {
    ...record(),
    name: words().notNull(),
    shortName: words(),
    heldOn: day().notNull(),
    place: words(),
    organiserId: link().references(() => units.id),
    summary: words(),
    programme: words(),
    sortKey: words().notNull(),
    searchText: words().notNull(),
  },
  (t) => [index('events_day').on(t.heldOn)],
)

export const eventAttendees = table(
  'eventAttendees',
  {
    ...record(),
    eventId: link()
      .notNull()
      .references(() => events.id),
    ordinal: whole().notNull(),
    name: words().notNull(),
    position: words(),
    role: words(),
  },
  (t) => [index('attendees_event').on(t.eventId, t.ordinal)],
)

export const eventCampaigns = table(
  'eventCampaigns',
  {
    eventId: link()
      .notNull()
      .references(() => events.id),
    campaignId: link()
      .notNull()
      .references(() => campaigns.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.campaignId] })],
)

/** What leaders asked for at the event (chỉ đạo). */
export const directions = table(
  'directions',
  {
    ...record(),
    eventId: link()
      .notNull()
      .references(() => events.id),
    ordinal: whole().notNull(),
    content: words().notNull(),
    by: words(),
  },
  (t) => [index('directions_event').on(t.eventId, t.ordinal)],
)
