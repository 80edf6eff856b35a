import { inArray, sql } from 'drizzle-orm'
import { gapOf, scopeKey } from '@/domain/tally-scope'
import { select } from '../engine/transaction'
import type { ReadContext } from '../read'
import { knownOf, recordedOf } from './recorded'
import { publishedTallies } from './table'

const t = publishedTallies

/** The columns that say what a number is about: what `reconcile` must be given. */
export const tallyColumns = {
  id: t.id,
  measure: t.measure,
  count: t.count,
  bound: t.bound,
  recipientKind: t.recipientKind,
  level: t.level,
  yearFrom: t.yearFrom,
  yearTo: t.yearTo,
  campaignId: t.campaignId,
  awardFormId: t.awardFormId,
  eventId: t.eventId,
  fieldId: t.fieldId,
  stage: t.stage,
  unitId: t.unitId,
  partOfId: t.partOfId,
}

/** What a published number is about, and the number. */
export type Tally = Pick<typeof t.$inferSelect, keyof typeof tallyColumns>

/**
 * What is recorded beside it. `named` are real records, `sample` marked ones: a sample never closes
 * a published number. `missing` names still to find, or `over` more recorded than published.
 * `indistinct`: a part that differs in nothing from its whole, whose rows the book cannot tell apart.
 */
export type Reconciled = {
  named: number
  sample: number
  missing: number
  over: number
  indistinct: boolean
}

/**
 * Published numbers beside the records, in the order given, in one query. Awards come from the
 * counts kept beside them (those of one event from its rows), so that it costs the same at a
 * thousand awards and at a million; models and units from accepted registrations alone. All that a
 * number says of itself counts: kind, level, years, campaign, form, event, field, stage (models that
 * came at least so far) and unit (with all under it).
 *
 * A number printed as a bound is reconciled as one (`gapOf`): "hơn 50" is explained by 53 names
 * and not by 50, which leave one missing; "ít nhất 50" by 50; "gần 50" by 45 to 50: 44 leave one
 * missing, 51 are one too many. Office-wide: contributors are given none to reconcile.
 */
export async function reconcile<T extends Tally>(
  ctx: ReadContext,
  tallies: T[],
): Promise<(T & Reconciled)[]> {
  const [known, indistinct] = await Promise.all([
    knownOf(ctx.db, tallies),
    indistinctOf(ctx, tallies),
  ])
  const found = new Map<number, { named: number; sample: number }>()
  // An engine takes some hundreds of selects in one union.
  for (let from = 0; from < tallies.length; from += 100) {
    const parts = tallies.slice(from, from + 100).map((tally) => recordedOf(ctx, tally, known))
    const union = sql.join(parts, sql` union all `)
    for (const { tally, sample, n } of await select<Counted>(ctx.db, union)) {
      const sum = found.get(tally) ?? { named: 0, sample: 0 }
      sum[sample ? 'sample' : 'named'] += Number(n)
      found.set(tally, sum)
    }
  }
  return tallies.map((tally) => {
    if (indistinct.has(tally.id)) return { ...tally, ...unknown }
    const { named, sample } = found.get(tally.id) ?? { named: 0, sample: 0 }
    return { ...tally, named, sample, ...gapOf(tally, named), indistinct: false }
  })
}

type Counted = { tally: number; sample: number | boolean; n: number }

const unknown = { named: 0, sample: 0, missing: 0, over: 0, indistinct: true }

/** Parts whose whole says the same of itself: asked only where a number is a part. */
async function indistinctOf({ db }: ReadContext, tallies: Tally[]): Promise<Set<number>> {
  const wholes = [...new Set(tallies.flatMap(({ partOfId }) => partOfId ?? []))]
  if (wholes.length === 0) return new Set()
  const rows = await db.select(tallyColumns).from(t).where(inArray(t.id, wholes))
  const keys = new Map(rows.map((row) => [row.id, scopeKey(row)]))
  const same = (tally: Tally) => keys.get(tally.partOfId ?? 0) === scopeKey(tally)
  return new Set(tallies.filter(same).map(({ id }) => id))
}
