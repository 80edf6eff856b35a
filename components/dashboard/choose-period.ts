import type { Office } from '@/db/settings/input'
import { type Period, readPeriod } from '@/domain/periods'

type Named = Office['periods'][number]
export type Known = { named: Named[]; years: number[]; thisYear: number }

/**
 * The period that an address asks for. Without one: the named period of the office in which the
 * latest award lies, of several the one with most years of awards; where none holds any, the latest
 * year with one. A book without awards opens at the newest named period that has begun, else at
 * this year. `unread`: the address had years that are none, or are reversed.
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

function firstShown({ named, years, thisYear }: Known): Period {
  const held = newestFirst(named)
    .map((period) => ({ period, years: years.filter((year) => holds(period, year)) }))
    .filter((one) => one.years.length > 0)
    .sort((a, b) => last(b.years) - last(a.years) || b.years.length - a.years.length)
  const chosen = held[0]?.period ?? (years.length === 0 && newestBegun(named, thisYear))
  if (chosen) return { from: chosen.from, to: chosen.to }
  const year = years.at(-1) ?? thisYear
  return { from: year, to: year }
}

const holds = ({ from, to }: Named, year: number): boolean => year >= from && year <= to
const last = (years: number[]): number => years.at(-1) ?? 0
const newestBegun = (named: Named[], thisYear: number): Named | undefined =>
  newestFirst(named).find(({ from }) => from <= thisYear)
