import { nounAt } from './nouns'
import { type NumberPhrase, numberAt } from './numbers'
import { paperAt } from './papers'
import { phraseAt, phraseBook } from './phrase-book'
import type { Token } from './token'
import type { Meaning, MeaningOf, Noun } from './types'

/** A number with its noun ("64 tập thể và cá nhân", "tập thể: 11"), or a number alone. */
export function countAt(
  text: string,
  tokens: Token[],
  at: number,
): { meaning: Meaning; next: number } | null {
  const number = numberAt(tokens, at)
  if (number === null) return headedAt(tokens, at)
  const noun = nounAt(tokens, number.next) ?? paperNounAt(text, tokens, number.next)
  if (noun === null) {
    if (!number.digits) return null
    const { count, bound } = number
    return { meaning: { is: 'number', count, ...(bound && { bound }) }, next: number.next }
  }
  const after = phraseAt(afterwards, tokens, noun.next)
  if (after?.meaning === 'again' || number.count === 0 || number.count > most)
    return { meaning: { is: 'word' }, next: noun.next }
  const counted = countOf(number, noun.noun)
  if (after) return { meaning: { ...counted, bound: 'at-least' }, next: after.next }
  return { meaning: counted, next: noun.next }
}

/** "Tập thể: 11": a list that sets the noun before its number. */
function headedAt(tokens: Token[], at: number): { meaning: Meaning; next: number } | null {
  const noun = nounAt(tokens, at)
  if (noun === null || tokens[noun.next]?.key !== ':' || noun.noun.strict) return null
  const number = numberAt(tokens, noun.next + 1)
  if (number === null || number.count === 0 || number.count > most) return null
  const ends = tokens[number.next]
  if (ends !== undefined && (ends.is !== 'sign' || ends.key === '%')) return null
  return { meaning: countOf(number, noun.noun), next: number.next }
}

function countOf({ count, bound }: NumberPhrase, noun: Noun): MeaningOf<'count'> {
  return { is: 'count', count, noun, ...(bound && { bound }) }
}

function paperNounAt(
  text: string,
  tokens: Token[],
  at: number,
): { noun: Noun; next: number } | null {
  const paper = paperAt(text, tokens, at)
  return paper && { noun: { what: 'paper', kind: 'any', act: paper.act }, next: paper.next }
}

const most = 10_000_000

/** Words that point back at those already counted, and the bound that stands behind. */
const afterwards = phraseBook<'again' | 'at-least'>([
  ['này|nói trên|kể trên|ấy|nào|còn lại|đó', 'again'],
  ['trở lên', 'at-least'],
])
