import { and, eq, gte, isNull, lte, ne, or } from 'drizzle-orm'
import type { ReadContext } from '../read'
import { reconcile, tallyColumns } from '../tallies/reconcile'
import { publishedTallies } from '../tallies/table'
import type { ImportDetail } from './queries'
import { importRows } from './table'

/** A published number that this list helps to name: how many are named, and how many would come. */
export type Gap = { id: number; count: number; named: number; coming: number }

/** Only lists that people read through: of more rows nobody compares one by one. */
const most = 2000

/**
 * The published numbers of the event, or else of the campaign and year, that a batch is for, with the
 * rows that a save would add to each.
 */
export async function gapOf(ctx: ReadContext, batch: ImportDetail): Promise<Gap[]> {
  const { eventId, campaignId, year } = batch.constants
  if (batch.noun !== 'awards' || batch.counts.all > most || (!eventId && !campaignId)) return []
  const t = publishedTallies
  const tallies = await ctx.db
    .select(tallyColumns)
    .from(t)
    .where(
      and(
        eq(t.measure, 'awards'),
        // Rows are not looked up in the tree: what one unit published is left to its own page.
        isNull(t.unitId),
        eventId ? or(eq(t.eventId, eventId), isNull(t.eventId)) : isNull(t.eventId),
        campaignId ? or(eq(t.campaignId, campaignId), isNull(t.campaignId)) : undefined,
        year ? and(lte(t.yearFrom, year), gte(t.yearTo, year)) : undefined,
      ),
    )
  if (tallies.length === 0) return []
  const rows = await ctx.db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, batch.id),
        isNull(importRows.resultId),
        ne(importRows.state, 'error'),
      ),
    )
  const coming = rows.filter(
    ({ take, state, change }) =>
      change === 'new' && (take === 'yes' || (take === null && state === 'ready')),
  )
  const c = batch.constants
  const reconciled = await reconcile(ctx, tallies)
  return reconciled
    .filter((tally) => !tally.indistinct)
    .map((tally) => ({
      id: tally.id,
      count: tally.count,
      named: tally.named,
      coming: coming.filter(({ kind, found, cells }) => {
        const level = found?.level ?? cells.level ?? c.level
        const of = (own: number | null | undefined, wanted: number | null) =>
          wanted === null || own === wanted
        return (
          (tally.recipientKind === 'any' || tally.recipientKind === kind) &&
          (tally.level === null || tally.level === level) &&
          of(found?.campaignId, tally.campaignId) &&
          of(found?.eventId, tally.eventId) &&
          of(found?.awardFormId, tally.awardFormId) &&
          isIn(found?.year ?? cells.year ?? c.year, tally)
        )
      }).length,
    }))
    .filter((gap) => gap.coming > 0)
}

const isIn = (
  year: number | null | undefined,
  span: { yearFrom: number; yearTo: number },
): boolean => typeof year === 'number' && span.yearFrom <= year && year <= span.yearTo
