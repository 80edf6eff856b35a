import { type Change, readChanges } from './changes'
import { readNumbers } from './read-numbers'
import { sentencesOf } from './sentence'
import { type Token, tokenise } from './token'
import type { ReadTally } from './types'

export type Span = { start: number; end: number }

/**
 * A number as it is offered to a person: where its words stand in the text and the number in them
 * (null when it is spelled out), and where the text says the same again.
 */
export type OfferedNumber = ReadTally & Span & { number: Span | null; again: Span[] }

/** A change, and the places of the offered numbers that it may be a change of. */
export type OfferedChange = Change & { of: number[] }

/**
 * The numbers of a paragraph as `readNumbers` finds them, each once and with its place, and the
 * changes that it speaks of, which are no numbers of their own. `partOf` counts within the list.
 */
export function offerNumbers(text: string): { numbers: OfferedNumber[]; changes: OfferedChange[] } {
  const tokens = tokenise(text)
  const sentences = sentencesOf(tokens).map((own) => own.at(-1)?.end ?? 0)
  const sentenceOf = ({ start }: Span) => sentences.findIndex((end) => start < end)
  const placed = placesOf(text, tokens, readNumbers(text))
  const numbers: OfferedNumber[] = []
  const stands = new Map<number, number>()
  placed.forEach((one, at) => {
    const known = numbers.findIndex(
      (other) =>
        saysTheSame(one, other) &&
        one.partOf === undefined &&
        (sentenceOf(one) !== sentenceOf(other) || isEqual(one, other)),
    )
    stands.set(at, known < 0 ? numbers.length : known)
    if (known < 0) {
      const { partOf, ...rest } = one
      const whole = partOf === undefined ? undefined : stands.get(partOf)
      numbers.push({ ...rest, ...(whole !== undefined && { partOf: whole }), again: [] })
      return
    }
    const first = numbers[known]
    // What only the second sentence says is known of the first as well.
    if (first)
      numbers[known] = {
        ...one,
        ...present(first),
        again: [...first.again, { start: one.start, end: one.end }],
      }
  })
  return {
    numbers,
    changes: readChanges(text).map((change) => ({ ...change, of: ofWhat(change, numbers) })),
  }
}

const facts = ['level', 'from', 'to', 'campaign', 'stage', 'field', 'form', 'bound'] as const
const alike = (a: ReadTally, b: ReadTally) =>
  a.measure === b.measure && a.kind === b.kind && a.count === b.count

/** The same number with nothing said of it that the other denies. */
const saysTheSame = (a: ReadTally, b: ReadTally) =>
  alike(a, b) &&
  facts.every((key) => a[key] === undefined || b[key] === undefined || a[key] === b[key])

const isEqual = (a: ReadTally, b: ReadTally) =>
  alike(a, b) && facts.every((key) => a[key] === b[key])

const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined)) as T

/** Each quote is looked for from where the one before it began: the list is in the text's order. */
function placesOf(text: string, tokens: Token[], read: ReadTally[]): OfferedNumber[] {
  let from = 0
  const taken = new Set<Token>()
  return read.map((tally) => {
    const found = text.indexOf(tally.quote, from)
    const start = found < 0 ? Math.max(0, text.indexOf(tally.quote)) : found
    const end = start + tally.quote.length
    from = start
    const token = tokens.find(
      (one) =>
        one.is === 'number' &&
        one.value === tally.count &&
        one.start >= start &&
        one.end <= end &&
        !taken.has(one),
    )
    if (token) taken.add(token)
    const number = token ? { start: token.start, end: token.end } : null
    return { ...tally, start, end, number, again: [] }
  })
}

/** Numbers of the same sentence, before the change, of what it is counted in. */
const ofWhat = ({ start, sentence, measure }: Change, numbers: OfferedNumber[]): number[] =>
  numbers.flatMap((one, at) =>
    one.start >= sentence.start && one.start < start && (measure ?? one.measure) === one.measure
      ? [at]
      : [],
  )
