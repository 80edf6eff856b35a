import { phraseAt, phraseBook } from './phrase-book'
import { type Token, wordKey } from './token'
import type { Years } from './types'

/**
 * Years that begin at `at`: "năm 2021", "giai đoạn 2016-2021", "từ năm 2016 đến năm 2021" (or "đến
 * nay": no end), "năm 2020 và 2021". Null years when they are no period of the numbers: a date, a
 * comparison, a limit ("so với năm 2020", "tháng 11 năm 2021", "đến năm 2025").
 */
export function yearsAt(tokens: Token[], at: number): { years: Years | null; next: number } | null {
  const apart = isApart(tokens, at)
  const found = spanAt(tokens, at, apart)
  if (found === null) return null
  return apart ? { years: null, next: found.next } : found
}

type Found = { years: Years; next: number }

function spanAt(tokens: Token[], at: number, apart: boolean): Found | null {
  const named = phraseAt(periodWords, tokens, at)
  const start = named?.next ?? at
  const range = tokens[start]
  if (range?.is === 'range' && range.value <= range.to)
    return { years: { from: range.value, to: range.to }, next: start + 1 }
  if (named === null) return null
  const from = yearAt(tokens, start)
  if (from === null) return null
  const until = phraseAt(untilWords, tokens, start + 1)
  if (until !== null) {
    if (tokens[until.next]?.key === now) return { years: { from }, next: until.next + 1 }
    const to = yearAt(tokens, until.next)
    if (to !== null && to >= from) return { years: { from, to }, next: until.next + 1 }
  }
  if (named.meaning === 'from') return { years: { from }, next: start + 1 }
  // "So với năm 2020, năm 2021 …": only the first year is set apart.
  return apart ? { years: { from }, next: start + 1 } : listed(tokens, start + 1, from)
}

/** "năm 2019, 2020 và 2021", when the years follow each other. */
function listed(tokens: Token[], start: number, from: number): Found {
  let next = start
  let to = from
  for (let more = phraseAt(andWords, tokens, next); more; more = phraseAt(andWords, tokens, next)) {
    if (yearAt(tokens, more.next) !== to + 1) break
    to++
    next = more.next + 1
  }
  return { years: { from, to }, next }
}

function yearAt(tokens: Token[], at: number): number | null {
  const token = tokens[at]
  const year = token?.is === 'number' && token.end - token.start === 4 ? token.value : 0
  return year >= 1930 && year <= 2100 ? year : null
}

function isApart(tokens: Token[], at: number): boolean {
  const before = (back: number) => tokens[at - back]?.key ?? ''
  if (apartWords.has(before(1))) return true
  // tháng 11 năm 2021: a day, not a period.
  if (before(2) === month) return true
  for (let back = 1; back <= 4 && tokens[at - back]?.is === 'word'; back++)
    if (before(back + 1) === so && before(back) === withWord) return true
  return false
}

const periodWords = phraseBook<'period' | 'from'>([
  ['giai đoạn|giai đoạn từ|nhiệm kỳ|năm học|thời kỳ|các năm|năm|trong năm|hai năm', 'period'],
  ['giai đoạn năm|giai đoạn từ năm|đầu năm|cuối năm', 'period'],
  ['từ năm|từ|từ đầu năm|kể từ năm|từ cuối năm', 'from'],
])
const untilWords = phraseBook<true>([
  ['đến|đến năm|tới|tới năm|đến hết năm|đến cuối năm|đến hết|- năm|-|–', true],
])
const andWords = phraseBook<true>([[', năm|,|và|và năm|, và', true]])
const now = wordKey('nay')
const month = wordKey('tháng')
const so = wordKey('so')
const withWord = wordKey('với')
const apartWords = new Set(['đến', 'tới', 'trước', 'sau', 'hơn', 'hướng'].map(wordKey))
