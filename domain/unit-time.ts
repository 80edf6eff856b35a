/** The first and the last day on which a unit is there (`YYYY-MM-DD`); null where it is open. */
export type Span = { validFrom: string | null; validTo: string | null }

/** A day (`2021-11-10`) or, where no more is known, a year (`2021`): any day in it. */
export type Then = string

/** Whether a unit was there on that day, or on any day of that year. */
export function wasThere({ validFrom, validTo }: Span, then: Then): boolean {
  const [first, last] = daysOf(then)
  return (validFrom ?? '') <= last && first <= (validTo ?? '9')
}

/**
 * When a unit must have been there to be named in an award: on the day of the decision; where the
 * decision is of the year after, on that day or in the year of the award, for papers follow the
 * merit; without a decision, or with one of quite another year, in the year of the award.
 */
export function awardTimes(decidedOn: string | null, awardYear: number | null): Then[] {
  const year = awardYear === null ? null : String(awardYear)
  if (!decidedOn) return year === null ? [] : [year]
  if (year === null || decidedOn.startsWith(year)) return [decidedOn]
  return Number(decidedOn.slice(0, 4)) - Number(year) === 1 ? [decidedOn, year] : [year]
}

/**
 * Why a unit can hardly be meant: it was not there yet, or no longer, at any of these times; null
 * when it was. A doubt with a reason, never a block: late papers about old merit do exist.
 */
export function outOfTime(span: Span, times: readonly Then[]): 'notYet' | 'noLonger' | null {
  const last = times.at(-1)
  if (last === undefined || times.some((then) => wasThere(span, then))) return null
  return (span.validFrom ?? '') > daysOf(last)[1] ? 'notYet' : 'noLonger'
}

const daysOf = (then: Then): [first: string, last: string] =>
  then.length === 4 ? [`${then}-01-01`, `${then}-12-31`] : [then, then]
