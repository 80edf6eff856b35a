import { fold } from './text'

export type Named = { id: number; names: string[] }
/** `none`: nothing is called so; `many`: several could be meant. */
export type NameMatch = { id: number } | { id: null; why: 'none' | 'many' }

/**
 * The record that a text calls by a name: without diacritics, letter for letter, or else the only one
 * whose name holds it, or is held by it, in whole words.
 */
export function matchName(said: string, records: Named[]): NameMatch {
  const wanted = fold(said)
  const folded = records.map(({ id, names }) => ({ id, names: names.map(fold) }))
  const exact = folded.filter(({ names }) => names.includes(wanted))
  const [only, second] =
    exact.length > 0 ? exact : folded.filter(({ names }) => holds(names, wanted))
  if (!only) return { id: null, why: 'none' }
  return second ? { id: null, why: 'many' } : { id: only.id }
}

const holds = (names: string[], wanted: string): boolean =>
  names.some((name) => ` ${name} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${name} `))
