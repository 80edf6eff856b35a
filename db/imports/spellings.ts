import { foldedSpellings } from '@/domain/same-person'
import { fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'

/** The ways in which a recipient's name may stand in the book, folded. */
export const spellings = (kind: RecipientKind, name: string): string[] =>
  kind === 'collective' ? [fold(name)] : foldedSpellings(fold(name))

/** What is asked for each spelling, together; nearly every name has one. */
export async function ofEach<T>(
  names: string[],
  ask: (name: string) => Promise<T[]>,
): Promise<T[]> {
  const [only] = names
  if (names.length === 1 && only !== undefined) return ask(only)
  return (await Promise.all(names.map(ask))).flat()
}
