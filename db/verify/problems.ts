import { formatNumber } from '@/domain/numbers'

/** Of each kind of fault at most so many are named; the rest is given as a number. */
const named = 20

/** The first of many faults, and how many more there are. */
export function firstOf(problems: string[], what: string): string[] {
  if (problems.length <= named) return problems
  const more = formatNumber(problems.length - named)
  return [...problems.slice(0, named), `Còn ${more} ${what} khác cũng sai như vậy.`]
}
