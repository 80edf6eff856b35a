import { formKinds, levels, type RecipientKind, recipientKinds, regimes } from '@/domain/vocabulary'
import {
  code,
  day,
  decimal,
  flag,
  index,
  json,
  link,
  record,
  table,
  whole,
  words,
} from '../engine/columns'

/** Hình thức khen thưởng, danh hiệu thi đua; `level` and `regime` null mean any. */
export const awardForms = table('awardForms', {
  ...record(),
  name: words().notNull(),
  kind: code(formKinds).notNull(),
  regime: code(regimes),
  level: code(levels),
  recipientKinds: json<RecipientKind[]>().notNull(),
  onceOnly: flag().notNull().default(false),
  validFrom: day(),
  validTo: day(),
  basis: words(),
  sortKey: words().notNull(),
  searchText: words().notNull(),
})

/** Reward money = coefficient × base salary in force on the decision date. */
export const rewardRates = table(
  'rewardRates',
  {
    ...record(),
    awardFormId: link()
      .notNull()
      .references(() => awardForms.id),
    issuerLevel: code(levels),
    recipientKind: code(recipientKinds).notNull(),
    coefficient: decimal().notNull(),
    validFrom: day().notNull(),
    validTo: day(),
    source: words().notNull(),
  },
  (t) => [index('rates_form').on(t.awardFormId, t.recipientKind, t.validFrom)],
)

/** Lương cơ sở, in whole đồng, from a day on. */
export const baseSalaries = table('baseSalaries', {
  ...record(),
  amount: whole().notNull(),
  validFrom: day().notNull(),
  source: words().notNull(),
})
