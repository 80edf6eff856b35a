/** A word, number or sign of the text, `start` to `end` in it. */
export type Token = {
  is: 'word' | 'number' | 'range' | 'code' | 'sign'
  /** As `wordKey` for words, the digits' value for numbers, the sign itself. */
  key: string
  value: number
  /** The last year of a range. */
  to: number
  start: number
  end: number
  capital: boolean
  /** Line breaks that stand before it: 0, 1, or 2 for a blank line. */
  breaks: number
}

/**
 * Cuts a text into words, whole numbers (`64`, `2.071`, `2,071`), ranges of years (`2016 – 2021`),
 * codes that hold digits and are no count (`12/11/2021`, `05-CT/TW`, `87,3%`, `Covid-19`) and signs.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const keys = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const gap = match(space, text, at)
    at += gap.length
    if (at >= text.length) break
    const piece = pieceAt(text, at, keys)
    const breaks = gap.length < 2 && gap !== '\n' ? 0 : breaksIn(gap)
    tokens.push({
      ...nothing,
      ...piece.token,
      start: at,
      end: at + piece.length,
      capital: piece.token.is === 'word' && isCapital(text, at),
      breaks,
    })
    at += piece.length
  }
  return tokens
}

/**
 * What spellings of one word share: case, NFC or NFD, the place of the tone (hòa, hoà; Ủy, Uỷ), and
 * i for a lone y (kỷ, kỉ). Other diacritics count.
 */
export function wordKey(word: string): string {
  const spread = word.toLowerCase().replace(/[ðɖ]/g, 'đ').normalize('NFD')
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(spread)?.[0] ?? ''
  const letters = spread.replace(/[\u0300\u0301\u0303\u0309\u0323]|\p{Cf}/gu, '').normalize('NFC')
  return letters.replace(/^([bcdđghklmnpqrstvx]+)y$/, '$1i') + tone
}

type Piece = { length: number; token: Partial<Token> & Pick<Token, 'is' | 'key'> }

const nothing = { value: Number.NaN, to: Number.NaN }
const space = /[\s\p{Z}\ufeff]*/uy
const yearRange = /((?:19|20)\d\d)\s?[-‐‑–—]\s?((?:19|20)\d\d)(?![\p{L}\p{N}/]|[-‐‑–—]\p{N})/uy
const digits = /\d+(?:[.,]\d+)*/y
const afterDigits = /(?:[-‐‑–—/:]?[\p{L}\p{M}\p{N}]|[%‰])+/uy
const letters = /\p{L}[\p{L}\p{M}\p{Cf}]*/uy
const afterLetters = /[-‐‑–]?\d[\p{L}\p{N}]*/uy

function pieceAt(text: string, at: number, keys: Map<string, string>): Piece {
  const first = text.charCodeAt(at)
  return first >= 48 && first <= 57 ? numberAt(text, at) : wordAt(text, at, keys)
}

function numberAt(text: string, at: number): Piece {
  const range = match(yearRange, text, at)
  if (range !== '') {
    const [value = Number.NaN, to = Number.NaN] = (range.match(/\d{4}/g) ?? []).map(Number)
    return { length: range.length, token: { is: 'range', key: range, value, to } }
  }
  const number = match(digits, text, at)
  const more = match(afterDigits, text, at + number.length)
  const value = /^(?:\d+|\d{1,3}([.,])\d{3}(?:\1\d{3})*)$/.test(number) ? wholeOf(number) : -1
  if (more === '' && Number.isSafeInteger(value) && value >= 0)
    return { length: number.length, token: { is: 'number', key: String(value), value } }
  return { length: number.length + more.length, token: { is: 'code', key: number + more } }
}

function wordAt(text: string, at: number, keys: Map<string, string>): Piece {
  const word = match(letters, text, at)
  if (word !== '') {
    const more = match(afterLetters, text, at + word.length)
    // "tập thể-16 cá nhân" is a list with a missing space, "Covid-19" and "T78" are names.
    const code = more !== '' && (/^\p{Lu}/u.test(word) || /^covid$/i.test(word))
    if (!code) {
      const key = keys.get(word) ?? wordKey(word)
      keys.set(word, key)
      return { length: word.length, token: { is: 'word', key } }
    }
    const key = (word + more).toLowerCase().replace(/[‐‑–]/g, '-')
    return { length: word.length + more.length, token: { is: 'code', key } }
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return { length: sign.length, token: { is: 'sign', key: sign } }
}

const breaksIn = (gap: string) => Math.min(2, gap.split(/\r\n|[\n\r\u2028\u2029]/).length - 1)

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

const wholeOf = (number: string) => Number(number.replace(/[.,]/g, ''))

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
