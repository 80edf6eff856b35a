import { earliestYear } from '@/domain/dates'
import type { Regime } from '@/domain/vocabulary'

/** Whole years, both included. */
export type Period = { from: number; to: number }

/** The period of the same length just before: 2010–2015 for 2016–2021, 2020 for 2021. */
export function previousPeriod({ from, to }: Period): Period {
  return { from: from - (to - from + 1), to: from - 1 }
}

/** `2021`, or `2016–2021` with an en dash. */
export function periodLabel({ from, to }: Period): string {
  return from === to ? String(from) : `${from}–${to}`
}

/** A period out of an address. Null when a year is absent or impossible, or the two are reversed. */
export function readPeriod(from?: string, to?: string): Period | null {
  const period = { from: readYear(from), to: readYear(to) }
  return period.from <= period.to ? period : null
}

/** `2011-2015` or `2015`: a period in one parameter. Null for what is none. */
export function readSpan(text?: string): Period | null {
  const [from, to = from, ...rest] = typeof text === 'string' ? text.split('-') : []
  return rest.length === 0 ? readPeriod(from, to) : null
}

/** The same period written as `readSpan` reads it. */
export const spanOf = ({ from, to }: Period): string => (from === to ? `${from}` : `${from}-${to}`)

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

export const yearsIn = ({ from, to }: Period): number => to - from + 1

/** The years that two periods share, which stand in the figures of both. Null when there are none. */
export function sharedYears(a: Period, b: Period): Period | null {
  const shared = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
  return shared.from <= shared.to ? shared : null
}

/**
 * The five-year terms (nhiệm kỳ) that hold some of these years, the newest first. A Party committee's
 * run from congress to congress (2015–2020, 2020–2025), a People's Committee's with its council
 * (2016–2021, 2021–2026): the year between two belongs to both.
 */
export function termsHolding(years: number[], regime: Regime): Period[] {
  const begin = regime === 'state' ? 1 : 0
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const terms: Period[] = []
  for (let from = last - ((last - begin) % 5); from + 5 >= first; from -= 5)
    terms.push({ from, to: from + 5 })
  return terms.filter((term) => years.some((year) => year >= term.from && year <= term.to))
}

/** An address can hold any year; this one keeps a table of years at a readable length. */
const latestYear = 2100

function readYear(text?: string): number {
  const year = typeof text === 'string' && /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  return year >= earliestYear && year <= latestYear ? year : Number.NaN
}
