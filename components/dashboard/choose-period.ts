import type { Office } from '@/db/settings/input'
import { type Period, readPeriod } from '@/domain/periods'

type Named = Office['periods'][number]
type Known = { named: Named[]; years: number[]; thisYear: number }

/**
 * The period that an address asks for. Without one: the newest named period of the office that
 * holds an award, else the latest year with one, else this year. `unread`: the address had years
 * that are none, or that are reversed.
 */
export function choosePeriod(
  from: string | undefined,
  to: string | undefined,
  known: Known,
): { period: Period; unread: boolean } {
  const asked = readPeriod(from, to)
  if (asked) return { period: asked, unread: false }
  return { period: firstShown(known), unread: Boolean(from || to) }
}

/** The latest end first; of those that end together, the longest. */
export const newestFirst = (named: Named[]): Named[] =>
  [...named].sort((a, b) => b.to - a.to || a.from - b.from)

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

function firstShown({ named, years, thisYear }: Known): Period {
  const holds = ({ from, to }: Named) => years.some((year) => year >= from && year <= to)
  const newest = newestFirst(named).find(holds)
  if (newest) return { from: newest.from, to: newest.to }
  const year = years.at(-1) ?? thisYear
  return { from: year, to: year }
}
