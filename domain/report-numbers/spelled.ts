import { type Token, wordKey } from './token'

/**
 * A number in words that begins at `at`, up to 9.999 ("hai mươi mốt", "một trăm linh năm"), and the
 * token after it. `năm` is five here; the caller tells it from năm, year.
 */
export function spelledAt(tokens: Token[], at: number): { count: number; next: number } | null {
  const thousands = belowThousand(tokens, at)
  if (thousands === null) return null
  if (!isWord(tokens, thousands.next, thousand)) return thousands
  const rest = belowThousand(tokens, skip(tokens, thousands.next + 1, zero))
  const count = thousands.count * 1000
  return rest ? { count: count + rest.count, next: rest.next } : { count, next: thousands.next + 1 }
}

/** Whether a number may begin with that word. */
export const beginsNumber = (key: string) => units.has(key) || ten.has(key)

/** nghìn, ngàn after digits: "2 nghìn". */
export const isThousand = (tokens: Token[], at: number) => isWord(tokens, at, thousand)

function belowThousand(tokens: Token[], at: number) {
  const hundreds = unitAt(tokens, at)
  if (hundreds === null || !isWord(tokens, hundreds.next, hundred)) return belowHundred(tokens, at)
  const rest = belowHundred(tokens, skip(tokens, hundreds.next + 1, zero))
  const count = hundreds.count * 100
  return rest ? { count: count + rest.count, next: rest.next } : { count, next: hundreds.next + 1 }
}

function belowHundred(tokens: Token[], at: number) {
  if (isWord(tokens, at, ten)) {
    const unit = unitAt(tokens, at + 1) ?? lateUnitAt(tokens, at + 1)
    return { count: 10 + (unit?.count ?? 0), next: unit?.next ?? at + 1 }
  }
  const tens = unitAt(tokens, at)
  if (tens === null || !isWord(tokens, tens.next, tensWord)) return tens
  const unit = lateUnitAt(tokens, tens.next + 1) ?? unitAt(tokens, tens.next + 1)
  return { count: tens.count * 10 + (unit?.count ?? 0), next: unit?.next ?? tens.next + 1 }
}

function unitAt(tokens: Token[], at: number) {
  const count = units.get(keyAt(tokens, at))
  return count === undefined ? null : { count, next: at + 1 }
}

/** The forms that a unit takes after mười and mươi; "hai mươi năm" is twenty years. */
function lateUnitAt(tokens: Token[], at: number) {
  const count = lateUnits.get(keyAt(tokens, at))
  if (count !== undefined) return { count, next: at + 1 }
  return null
}

const keyAt = (tokens: Token[], at: number) => tokens[at]?.key ?? ''
const isWord = (tokens: Token[], at: number, words: Set<string>) => words.has(keyAt(tokens, at))
const skip = (tokens: Token[], at: number, words: Set<string>) =>
  isWord(tokens, at, words) ? at + 1 : at

const keys = (words: string) => words.split(' ').map(wordKey)
const numbered = (words: string, first: number) =>
  keys(words).map((key, i): [string, number] => [key, first + i])

const units = new Map(numbered('một hai ba bốn năm sáu bảy tám chín', 1))
units.set(wordKey('bẩy'), 7)
const lateUnits = new Map([
  [wordKey('mốt'), 1],
  [wordKey('tư'), 4],
  [wordKey('lăm'), 5],
  [wordKey('nhăm'), 5],
])
const ten = new Set(keys('mười'))
const tensWord = new Set(keys('mươi'))
const hundred = new Set(keys('trăm'))
const thousand = new Set(keys('nghìn ngàn'))
const zero = new Set(keys('linh lẻ'))
