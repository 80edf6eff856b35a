import { addressOf } from '@/domain/address'
import { type AwardFilters, awardsHref } from '@/domain/award-filters'
import { type Period, spanOf } from '@/domain/periods'
import { inPeriod } from '@/domain/sentence'

/**
 * What the dashboard is turned to: the part of each address that all its links share. `against` is
 * the period that was chosen to compare with; without it, the one just before.
 */
export type View = { period: Period; against?: Period; campaign?: number; unit?: number }

/** The list of exactly the awards that a figure counts. */
export const countedHref = (view: View, narrower: AwardFilters = {}): string =>
  awardsHref({ ...narrowedBy(view), ...inPeriod(view.period), ...narrower })

/** What a view narrows a list by, besides its years. */
export const narrowedBy = ({ campaign, unit }: View) => ({ campaign, unit })

/** The dashboard itself, turned to something else. */
export function dashboardHref({ period, against, ...base }: View): string {
  const years = { from: period.from, to: period.to, against: against && spanOf(against) }
  return addressOf('/', { ...years, ...base })
}
