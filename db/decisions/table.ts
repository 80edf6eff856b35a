import { regimes } from '@/domain/vocabulary'
import {
  type Column,
  code,
  day,
  index,
  link,
  record,
  table,
  uniqueIndex,
  whole,
  words,
} from '../engine/columns'
import { units } from '../units/table'

/** `numberKey` is the normalised number; numbers begin again each year with each issuer. */
export const decisions = table(
  'decisions',
  {
    ...record(),
    number: words().notNull(),
    numberKey: words().notNull(),
    year: whole().notNull(),
    regime: code(regimes).notNull(),
    issuerId: link()
      .notNull()
      .references(() => units.id),
    decidedOn: day().notNull(),
    signatory: words(),
    signatoryPosition: words(),
    abstract: words(),
    revokesDecisionId: link().references((): Column => decisions.id),
    /** Why it stands although its day is still to come. */
    doubtReason: words(),
    searchText: words().notNull(),
  },
  (t) => [
    uniqueIndex('decisions_number').on(t.issuerId, t.year, t.numberKey),
    index('decisions_day').on(t.decidedOn),
    index('decisions_key').on(t.numberKey),
  ],
)
