import { align, type Token, tokensOf } from './align'
import type { Part } from './types'

/** The words of a paragraph as one text, the way it stands in a field. */
export const textOf = (parts: Part[]): string => parts.map((part) => part.text).join('')

/**
 * A paragraph as somebody rewrote it. A number keeps what it counts where its words still stand; one
 * that was moved here from elsewhere in the report is found again when its words mean one number
 * only; every other number that was not there before is marked as typed: nobody knows what it
 * counts. Years, dates and the numbers of papers are no counts.
 */
export function relink(before: Part[], text: string, known: Part[] = []): Part[] {
  const was = textOf(before)
  if (was === text) return before
  const [old, now] = [tokensOf(was), tokensOf(text)]
  const pairs = align(old, now)
  const found: Found[] = []
  let from = 0
  for (const part of before) {
    const to = from + part.text.length
    if (part.key !== undefined || part.typed) {
      const own = old.flatMap((token, at) => (token.from >= from && token.to <= to ? [at] : []))
      const place = placeOf(own, pairs, now)
      if (place) found.push({ ...place, part })
    }
    from = to
  }
  const stood = new Set(pairs.values())
  const fresh = now.filter((_, at) => !stood.has(at))
  for (const part of unique(known))
    for (const place of movedTo(part, text, fresh)) add(found, place)
  for (const token of fresh)
    if (isCount(token, text)) add(found, { ...token, part: { text: '', typed: true } })
  return cut(text, found)
}

type Found = { from: number; to: number; part: Part }

/** Where the tokens of a part stand now: all of them, side by side. */
function placeOf(own: number[], pairs: Map<number, number>, now: Token[]) {
  const at = own.map((token) => pairs.get(token))
  const [first] = at
  if (first === undefined || at.some((place, i) => place !== first + i)) return null
  const [begin, end] = [now[first], now[first + own.length - 1]]
  return begin && end ? { from: begin.from, to: end.to } : null
}

/** Numbers whose words no other number of the report has. */
function unique(known: Part[]): Part[] {
  const keys = new Map<string, Set<string>>()
  for (const { text, key } of known)
    if (key !== undefined) keys.set(text, (keys.get(text) ?? new Set()).add(key))
  const once = known.filter(({ text, key }) => key !== undefined && keys.get(text)?.size === 1)
  // With its noun only: a bare "5" could be anything.
  return [...new Map(once.map((part) => [part.key, part])).values()].filter(({ text }) =>
    /\p{L}/u.test(text),
  )
}

function movedTo(part: Part, text: string, fresh: Token[]): Found[] {
  return fresh.flatMap(({ from }) => {
    const to = from + part.text.length
    const ends = !/[\p{L}\d]/u.test(text.charAt(to))
    return text.startsWith(part.text, from) && ends ? [{ from, to, part }] : []
  })
}

function add(found: Found[], place: Found): void {
  const free = found.every(({ from, to }) => place.to <= from || place.from >= to)
  if (free) found.push(place)
}

/** The text as parts, those found between plain ones. */
function cut(text: string, found: Found[]): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { from, to, part } of found.sort((a, b) => a.from - b.from)) {
    if (from > at) parts.push({ text: text.slice(at, from) })
    parts.push({ ...part, text: text.slice(from, to) })
    at = to
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/** Whether a number counts something: no year, no day or month, not the number of a paper or place. */
function isCount({ from, to, text: said }: Token, text: string): boolean {
  if (!/^\d/.test(said)) return false
  const [before, after] = [text.slice(0, from), text.slice(to)]
  if (/[\p{L}\d][-–/]$|\d[.,]$/u.test(before) || /^[-–/][\p{L}\d]/u.test(after)) return false
  if (/^(19|20|21)\d\d$/.test(said)) return false
  return !named.test(before)
}

/** What a number after these words is called, not how many there are. */
const named =
  /(?:ngày|tháng|năm|quý|số|thứ|khóa|chỉ thị|nghị định|nghị quyết|quyết định|kết luận|kế hoạch|hướng dẫn|thông tư|điều|khoản|mục|khu phố|tổ dân phố|tổ|quận|phường|ấp|khối|đợt|cấp|covid)[\s-]+$/iu
