import { type AwardFilters, awardsHref } from '@/domain/award-filters'
import type { Period } from '@/domain/periods'
import { inPeriod } from '@/domain/sentence'

/** What the dashboard is turned to: the part of each address that all its links share. */
export type View = { period: Period; campaign?: number; unit?: number }

/** The list of exactly the awards that a figure counts. */
export const countedHref = ({ period, ...base }: View, narrower: AwardFilters = {}): string =>
  awardsHref({ ...base, ...inPeriod(period), ...narrower })

/** The dashboard itself, turned to something else. */
export function dashboardHref({ period, ...base }: View): string {
  return awardsHref({ from: period.from, to: period.to, ...base }, '/')
}
