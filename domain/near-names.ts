import { cleanText } from './text'

/** So many letters or tones apart is a slip of the pen; more is another name. */
const most = 2

/**
 * Whether two names may be one, written down wrongly once: one or two letters, marks or tones apart
 * ("Lê Thúy", "Lê Thủy"), or the same but for capitals and spaces.
 */
export function nearNames(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => [...cleanText(name).toLowerCase().normalize('NFD')])
  if (!one || !other || Math.abs(one.length - other.length) > most) return false
  // A name of few letters is another one with two others.
  const shortest = Math.min(one.length, other.length)
  return distance(one, other) <= (shortest < 6 ? 1 : most)
}

function distance(one: string[], other: string[]): number {
  let last = other.map((_, at) => at + 1)
  for (const [at, letter] of one.entries()) {
    const now: number[] = []
    for (const [index, each] of other.entries()) {
      const left = index === 0 ? at + 1 : (now[index - 1] as number)
      const above = last[index] as number
      const across = index === 0 ? at : (last[index - 1] as number)
      now.push(Math.min(left + 1, above + 1, across + (letter === each ? 0 : 1)))
    }
    last = now
  }
  return last.at(-1) ?? one.length
}
