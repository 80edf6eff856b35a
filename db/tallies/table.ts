import { levels, modelStages, tallyBounds, tallyKinds, tallyMeasures } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { type Column, code, day, index, link, record, table, whole, words } from '../engine/columns'
import { events } from '../events/table'
import { fields } from '../fields/table'
import { units } from '../units/table'

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
    /** Printed as "hơn", "ít nhất" or "gần" so many; null for an exact number. */
    bound: code(tallyBounds),
    fieldId: link().references(() => fields.id),
    /** Of models: those that have come at least so far. */
    stage: code(modelStages),
    /** This unit and all under it; null for the whole office. */
    unitId: link().references(() => units.id),
    /** "Trong đó": the number that this one is a part of. */
    partOfId: link().references((): Column => publishedTallies.id),
    sourceId: link()
      .notNull()
      .references(() => sources.id),
    quote: words(),
    remark: words(),
  },
  (t) => [index('tallies_period').on(t.yearFrom, t.yearTo), index('tallies_part').on(t.partOfId)],
)
