import { addressOf } from '@/domain/address'
import type { ReportTally } from '@/domain/report/types'
import { inState, recordedHref, type TallyFilters, tallyStates } from '@/domain/tally-filters'
import { honourOf } from '@/domain/vocabulary'
import type { ReadContext } from '../read'
import { tallyReaders } from '../tallies/policy'
import { listTallies } from '../tallies/queries'
import { reconcile } from '../tallies/reconcile'
import type { Book } from './book'

/**
 * Published numbers beside the recorded names. A recorded number that was also published, of the
 * same years, campaign, level and kind, is marked with what the two differ by.
 */
export async function setTallies(
  ctx: ReadContext,
  book: Book,
  filters: TallyFilters,
): Promise<ReportTally[]> {
  if (!tallyReaders.includes(ctx.actor.role)) return []
  const { rows } = await listTallies(ctx, filters)
  const found = await reconcile(ctx, rows)
  for (const tally of found) {
    const { id, count, named, missing, over } = tally
    book.set(`tally.${id}.published`, count, `/tallies/${id}`, { missing, over })
    book.set(`tally.${id}.named`, named, recordedHref(tally, 'none'))
    book.set(`tally.${id}.missing`, missing, `/tallies/${id}`)
    const beside = book.figures[recordedKey(tally, filters) ?? '']
    if (beside) Object.assign(beside, { missing, over })
  }
  const href = (state?: string) => addressOf('/tallies', { ...filters, state })
  book.set('tallies', found.length, href())
  for (const state of tallyStates)
    book.set(`tallies.${state}`, found.filter((row) => inState(row, state)).length, href(state))
  return found.map(({ id, recipientKind, measure, level, form, formKind, source }) => ({
    id,
    kind: recipientKind,
    measure,
    level,
    form,
    formKind,
    source,
  }))
}

type Row = Awaited<ReturnType<typeof listTallies>>['rows'][number]

/** The key of the number that counts the same as a published one; null when none does. */
function recordedKey(tally: Row, { from, to, campaign }: TallyFilters): string | null {
  const { measure, level, recipientKind, formKind } = tally
  if (tally.yearFrom !== from || tally.yearTo !== to) return null
  if (tally.campaignId !== (campaign ?? null) || tally.eventId !== null) return null
  if (measure !== 'awards') return measure
  if (recipientKind === 'any' || level === null || formKind === null) return null
  return `awards.${honourOf(formKind)}.${level}.${recipientKind}`
}
