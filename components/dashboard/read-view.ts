import { one, type Query } from '@/components/page/query'
import { readOneOfEach } from '@/domain/award-filters'
import { type Period, readPeriod, readSpan } from '@/domain/periods'
import { choosePeriod, type Known } from './choose-period'
import type { View } from './view'

/**
 * What an address turns the dashboard to: `?year=2021` or `?from=2016&to=2021`, compared with
 * `&against=2011-2015` (or `againstFrom`, `againstTo`, which a form sends). `unread`: it had years
 * that are none, or are reversed.
 */
export function readView(query: Query, known: Known): { view: View; unread: boolean } {
  const year = one(query.year)
  const { period, unread } = choosePeriod(one(query.from) ?? year, one(query.to) ?? year, known)
  const { campaign, unit } = readOneOfEach(query)
  const against = comparedWith(query)
  return {
    view: {
      period,
      against: against ?? undefined,
      campaign: campaign === 'none' ? undefined : campaign,
      unit,
    },
    unread: unread || against === null,
  }
}

/** Undefined when nothing was chosen, null when it cannot be read. */
function comparedWith(query: Query): Period | null | undefined {
  const [span, from, to] = [one(query.against), one(query.againstFrom), one(query.againstTo)]
  if (span) return readSpan(span)
  return from || to ? readPeriod(from, to) : undefined
}
