import { levels, tallyKinds, tallyMeasures } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { code, day, index, link, record, table, whole, words } from '../columns'
import { events } from '../events/table'

/** Where a number was printed. */
export const sources = table('sources', {
  ...record(),
  title: words().notNull(),
  publisher: words(),
  publishedOn: day(),
  url: words(),
})

/** Số liệu công bố: a count printed somewhere. It stays a count; names are never made from it. */
export const publishedTallies = table(
  'publishedTallies',
  {
    ...record(),
    campaignId: link().references(() => campaigns.id),
    yearFrom: whole().notNull(),
    yearTo: whole().notNull(),
    level: code(levels),
    recipientKind: code(tallyKinds).notNull(),
    awardFormId: link().references(() => awardForms.id),
    eventId: link().references(() => events.id),
    measure: code(tallyMeasures).notNull(),
    count: whole().notNull(),
    sourceId: link()
      .notNull()
      .references(() => sources.id),
    quote: words(),
    remark: words(),
  },
  (t) => [index('tallies_period').on(t.yearFrom, t.yearTo)],
)
