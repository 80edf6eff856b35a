import type { AwardFilters } from '@/domain/award-filters'
import type { Actor } from '@/domain/permissions'
import type { Reader } from '../engine/connection'
import { countsKnow, keptInAll } from './kept'
import type { Way } from './where'

/** How many rows of a list are in it, and which are wanted. */
export type Part = { total: number; offset: number; limit: number }

/** Steps through the list's own index are short, fetching a row from the table is a long one. */
const step = 1
const fetch = 8
/** Below so many steps no thought is worth it. */
const short = 4000

/**
 * The cheapest way to a part of a list that the counts know: through the list's index, which passes
 * as many rows as lie between those of the list, or by the index of one filter, which fetches all
 * of its rows and sorts them. The counts say exactly how many each would be. `asRecorded`: the list
 * in the order of recording, which is the table's own.
 */
export async function wayTo(
  db: Reader,
  actor: Actor,
  f: AwardFilters,
  { total, offset, limit }: Part,
  asRecorded = false,
): Promise<Way> {
  if (!countsKnow(f)) return 'reference'
  const all = await keptInAll(db, anyone, {})
  const share = Math.min(1, (offset + limit) / Math.max(1, total))
  // Years are recorded one after another: those of one year do not lie all over the list.
  const inOneStretch = asRecorded && hasYears(f)
  const walked = (inOneStretch ? 1 : share) * all * step
  if (walked <= short) return 'walk'
  let best: { way: Way; cost: number } = { way: 'walk', cost: walked }
  for (const [way, filters, who] of ways(actor, f)) {
    // Of one year an index holds the awards as they were recorded: no need to fetch them all.
    const fetched = asRecorded && typeof f.year === 'number' && way !== 'unit' ? share : 1
    const cost = (await keptInAll(db, who, filters)) * fetched * fetch
    if (cost < best.cost) best = { way, cost }
  }
  return best.way
}

const hasYears = ({ year, from, to }: AwardFilters): boolean =>
  year !== undefined || from !== undefined || to !== undefined

/** The filters that an index serves, each with the years that stand in the same index. */
function ways(actor: Actor, f: AwardFilters): [Way, AwardFilters, Actor][] {
  const { year, from, to, unit, unitItself, campaign, form, level, kind, sample } = f
  const years = { year, from, to }
  const found: [Way, AwardFilters, Actor][] = []
  if (unit || unitItself || actor.role === 'contributor')
    found.push(['unit', { ...years, unit, unitItself }, actor])
  if (campaign) found.push(['campaign', { ...years, campaign }, anyone])
  if (form) found.push(['form', { ...years, form }, anyone])
  if (level) found.push(['level', { ...years, level, kind }, anyone])
  if (hasYears(f)) found.push(['year', years, anyone])
  if (sample === 'only') found.push(['sample', { sample }, anyone])
  return found
}

/** Indexes know no scope: what they hold is counted for everybody. */
const anyone: Actor = {
  userId: 0,
  name: '',
  role: 'leader',
  unitId: null,
  unitName: null,
  mustChangePassword: false,
}
