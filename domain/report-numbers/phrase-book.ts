import { type Token, wordKey } from './token'

/** Phrases of words, looked up the longest first; commas and dashes in a phrase may be left out. */
export type PhraseBook<T> = Map<string, { phrase: string[]; meaning: T }[]>

const firstWords = new Set<string>()

/** Builds a book from phrases written with `|` between wordings. */
export function phraseBook<T>(entries: readonly (readonly [string, T])[]): PhraseBook<T> {
  const book: PhraseBook<T> = new Map()
  for (const [wordings, meaning] of entries)
    for (const wording of wordings.split('|')) {
      const phrase = wording.trim().split(/\s+/).map(wordKey)
      const first = phrase[0] ?? ''
      const same = book.get(first) ?? []
      same.push({ phrase, meaning })
      same.sort((a, b) => b.phrase.length - a.phrase.length)
      book.set(first, same)
      firstWords.add(first)
    }
  return book
}

/** Whether any phrase begins with that word; most words of a text begin none. */
export const beginsPhrase = (key: string) => firstWords.has(key)

/** The longest phrase that begins at `at`, and the token after it. */
export function phraseAt<T>(
  book: PhraseBook<T>,
  tokens: Token[],
  at: number,
): { meaning: T; next: number } | null {
  for (const { phrase, meaning } of book.get(tokens[at]?.key ?? '') ?? []) {
    const next = endOf(phrase, tokens, at)
    if (next !== null) return { meaning, next }
  }
  return null
}

function endOf(phrase: string[], tokens: Token[], start: number): number | null {
  let at = start
  for (const word of phrase) {
    if (at > start && /^[,–—‐‑-]$/.test(tokens[at]?.key ?? '') && tokens[at + 1]?.key === word) at++
    const token = tokens[at]
    if (token === undefined || token.key !== word) return null
    if (at > start && token.breaks === 2) return null
    at++
  }
  return at
}
