import { sql } from 'drizzle-orm'
import { formKinds, levels, recipientKinds, regimes } from '@/domain/vocabulary'
import { code, flag, index, link, primaryKey, table, whole } from '../engine/columns'

/**
 * Counts kept beside the records, of conferred awards only, so that a dashboard costs the same at a
 * thousand awards and at a million. `campaignId` 0 means all campaigns together and `awardYear` 0
 * all years (rolled-up rows, which `cellCounts` has not); campaign -1 stands for an award without
 * one. Each is always equal to a recount (`verify.ts`).
 * The migration makes them WITHOUT ROWID, for which the schema has no word: rows lie in the order of
 * their key, so that a sum reads one piece of the file and a change writes one tree (see the test).
 */
export const levelCounts = table(
  'levelCounts',
  {
    campaignId: link().notNull(),
    awardYear: whole().notNull(),
    level: code(levels).notNull(),
    recipientKind: code(recipientKinds).notNull(),
    formKind: code(formKinds).notNull(),
    sample: flag().notNull(),
    n: whole().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.campaignId, t.awardYear, t.level, t.recipientKind, t.formKind, t.sample],
    }),
  ],
)

export const formCounts = table(
  'formCounts',
  {
    campaignId: link().notNull(),
    awardYear: whole().notNull(),
    awardFormId: link().notNull(),
    recipientKind: code(recipientKinds).notNull(),
    sample: flag().notNull(),
    n: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.awardYear, t.awardFormId, t.recipientKind, t.sample] }),
  ],
)

export const unitCounts = table(
  'unitCounts',
  {
    campaignId: link().notNull(),
    awardYear: whole().notNull(),
    unitId: link().notNull(),
    sample: flag().notNull(),
    n: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.unitId, t.awardYear, t.sample] }),
    // All years lie between each unit's own in the key; here they lie together.
    index('unitCounts_allYears').on(t.campaignId, t.unitId, t.n).where(sql`"awardYear" = 0`),
  ],
)

/** The finest grain, for any combination of filters and for exact totals of filtered lists. */
export const cellCounts = table(
  'cellCounts',
  {
    awardYear: whole().notNull(),
    level: code(levels).notNull(),
    recipientKind: code(recipientKinds).notNull(),
    awardFormId: link().notNull(),
    campaignId: link().notNull(),
    regime: code(regimes).notNull(),
    unitId: link().notNull(),
    sample: flag().notNull(),
    n: whole().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [
        t.campaignId,
        t.level,
        t.awardYear,
        t.recipientKind,
        t.awardFormId,
        t.unitId,
        t.regime,
        t.sample,
      ],
    }),
    // With the key's columns, which the engine adds, it holds all: one part of the tree is summed
    // without touching the table.
    index('cells_unit').on(t.unitId, t.awardYear, t.n),
  ],
)
