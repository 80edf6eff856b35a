import { formatDate } from './dates'
import { problem } from './validation'

/** The three dates of an award, none of which follows from another (`YYYY-MM-DD`, and a year). */
export type AwardDates = {
  awardYear: number | null
  decidedOn: string | null
  meritFrom?: string | null
  meritTo?: string | null
}

export type YearDoubt = { field: keyof AwardDates; problem: string }

/**
 * What contradicts among the dates of an award, each with the field to look at and a sentence of
 * `validation`. A decision follows its merit: it is of the year of the award or of the one after it,
 * and in December it may close a year that still runs. A doubt with a reason, never a block: late
 * papers about old merit do exist. `officeFrom` is since when the office itself is there.
 */
export function yearDoubts(
  dates: AwardDates,
  today: string,
  officeFrom?: string | null,
): YearDoubt[] {
  const { awardYear, decidedOn, meritFrom, meritTo } = dates
  const doubts: YearDoubt[] = []
  const doubt = (field: keyof AwardDates, key: string, values: Record<string, string | number>) => {
    if (!doubts.some((each) => each.field === field))
      doubts.push({ field, problem: problem(key, values) })
  }
  if (decidedOn && decidedOn > today)
    doubt('decidedOn', 'decidedInFuture', { date: formatDate(decidedOn) })
  if (awardYear && decidedOn) {
    const date = formatDate(decidedOn)
    const after = yearOf(decidedOn) - awardYear
    if (after < 0) doubt('awardYear', 'yearAfterDecision', { year: awardYear, date })
    if (after > 1) doubt('awardYear', 'yearLongBeforeDecision', { year: awardYear, date })
  }
  if (awardYear && !decidedOn && awardYear > yearOf(today))
    doubt('awardYear', 'yearInFuture', { year: awardYear })
  if (awardYear && !decidedOn && officeFrom && awardYear < yearOf(officeFrom))
    doubt('awardYear', 'yearBeforeOffice', { year: awardYear, date: formatDate(officeFrom) })
  if (decidedOn && meritFrom && meritFrom > decidedOn)
    doubt('meritFrom', 'meritAfterDecision', dayAnd(meritFrom, decidedOn))
  if (decidedOn && meritTo && yearOf(meritTo) > yearOf(decidedOn))
    doubt('meritTo', 'meritAfterDecision', dayAnd(meritTo, decidedOn))
  if (awardYear && meritFrom && yearOf(meritFrom) > awardYear)
    doubt('meritFrom', 'meritAfterYear', { merit: formatDate(meritFrom), year: awardYear })
  return doubts
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

const dayAnd = (merit: string, decision: string) => ({
  merit: formatDate(merit),
  date: formatDate(decision),
})
