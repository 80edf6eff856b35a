import { earliestYear } from '@/domain/dates'

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

/** An address can hold any year; this one keeps a table of years at a readable length. */
const latestYear = 2100

function readYear(text?: string): number {
  const year = typeof text === 'string' && /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  return year >= earliestYear && year <= latestYear ? year : Number.NaN
}
