import { reportTemplates } from '@/domain/vocabulary'
import { campaigns } from '../campaigns/table'
import { code, index, instant, json, link, record, table, whole, words } from '../engine/columns'
import { events } from '../events/table'
import { units } from '../units/table'
import { users } from '../users/table'

/** A report as it was written and edited, with the figures of the day on which it was saved. */
export const reports = table(
  'reports',
  {
    ...record(),
    template: code(reportTemplates).notNull(),
    title: words().notNull(),
    yearFrom: whole().notNull(),
    yearTo: whole().notNull(),
    campaignId: link().references(() => campaigns.id),
    eventId: link().references(() => events.id),
    unitId: link().references(() => units.id),
    /** The text, block by block, with the edits of the office. */
    blocks: json<unknown[]>().notNull(),
    /** Each number of the text by its key, as it stood when the report was saved. */
    figures: json<Record<string, number>>().notNull(),
    byUserId: link().references(() => users.id),
    savedAt: instant().notNull(),
  },
  (t) => [index('reports_saved').on(t.savedAt, t.id)],
)
