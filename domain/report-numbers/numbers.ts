import { phraseAt, phraseBook } from './phrase-book'
import { isThousand, spelledAt } from './spelled'
import { type Token, wordKey } from './token'
import type { Bound } from './types'

/** A whole number as written, with the word of bound before it ("hơn 100", "gần hai mươi"). */
export type NumberPhrase = { count: number; bound?: Bound; next: number; digits: boolean }

/** The number that begins at `at`; null when there is none or it is a rank ("khu phố 4"). */
export function numberAt(tokens: Token[], at: number): NumberPhrase | null {
  const bound = phraseAt(bounds, tokens, at)
  const start = bound?.next ?? at
  if (bound === null && isRank(tokens, at)) return null
  const found = digitsAt(tokens, start) ?? wordsAt(tokens, start)
  if (found === null) return null
  const next = repeatedAt(tokens, found)
  return { ...found, next, ...(bound && { bound: bound.meaning }) }
}

function digitsAt(tokens: Token[], at: number): NumberPhrase | null {
  const first = tokens[at]
  if (first?.is !== 'number') return null
  let { value: count } = first
  let next = at + 1
  // 2 071: thousands that a space sets apart.
  const group = tokens[next]
  if (first.end - first.start <= 3 && group && isGroup(first, group)) {
    count = count * 1000 + group.value
    next++
  }
  if (isThousand(tokens, next)) {
    count *= 1000
    next++
  }
  return { count, next, digits: true }
}

const isGroup = (first: Token, group: Token) =>
  group.is === 'number' &&
  group.end - group.start === 3 &&
  group.start === first.end + 1 &&
  group.breaks === 0 &&
  first.value > 0

function wordsAt(tokens: Token[], at: number): NumberPhrase | null {
  const found = spelledAt(tokens, at)
  if (found === null) return null
  const before = tokens[at - 1]?.key ?? ''
  const alone = found.next === at + 1
  if (alone && tokens[at]?.key === five && yearBefore.has(before)) return null
  if (alone && tokens[at]?.key === five && tokens[at + 1]?.is === 'number') return null
  if (alone && tokens[at]?.key === one && articleBefore.has(before)) return null
  return { ...found, digits: false }
}

/** "11 (mười một)": the same number said twice. */
function repeatedAt(tokens: Token[], found: NumberPhrase): number {
  if (tokens[found.next]?.key !== '(') return found.next
  const again = spelledAt(tokens, found.next + 1) ?? digitsAt(tokens, found.next + 1)
  const same = again?.count === found.count && tokens[again.next]?.key === ')'
  return same ? again.next + 1 : found.next
}

/** A number that names a thing: "Chỉ thị 05", "Quận 3", "quý 3", "thứ 2", the end of "20 - 30". */
function isRank(tokens: Token[], at: number): boolean {
  const before = (back: number) => tokens[at - back]?.key ?? ''
  const value = tokens[at]?.value ?? Number.NaN
  const [last, other] = [before(1), before(2)]
  if (last === yearWord) return !(value < 1000 && tokens[at - 2]?.is === 'number')
  if (last === numberWord) return !sumBefore.has(other)
  if (placeWords.has(last)) return value <= 30 && other !== levelWord
  if (ranked.has(last) || rankedPairs.has(`${other} ${last}`)) return true
  const ranges = /^[-–—]$/.test(last) || toWords.has(last)
  return ranges && tokens[at - 2]?.is === 'number' && before(3) !== yearWord
}

const bounds = phraseBook<Bound>([
  ['hơn|trên|vượt|nhiều hơn', 'more-than'],
  ['ít nhất|tối thiểu|không dưới|không ít hơn', 'at-least'],
  ['gần|khoảng|xấp xỉ|chừng|ngót|khoảng gần|khoảng hơn', 'nearly'],
])

const keys = (list: string) => new Set(list.split(' ').map(wordKey))
const [five, one] = [wordKey('năm'), wordKey('một')]
const [yearWord, numberWord, levelWord] = [wordKey('năm'), wordKey('số'), wordKey('cấp')]
const yearBefore = keys(
  'trong cuối đầu giữa hằng hàng mỗi mấy các những nhiều từ đến cả số qua sang theo',
)
const articleBefore = keys('là thành như mỗi của cùng từng mới cả bằng')
const sumBefore = keys('tổng trong con')
const placeWords = keys('phường quận xã huyện khối ấp thôn xóm tổ khu')
const ranked = keys(
  'thứ quý tháng ngày khóa đợt lần kỳ điều khoản lớp trang tuần mục cả covid hạng bài cụm',
)
const toWords = keys('đến tới')
const rankedPairs = new Set(
  [
    ['chỉ thị', 'nghị quyết', 'quyết định', 'kế hoạch', 'khu phố', 'nghị định', 'thông tư'],
    ['kết luận', 'hướng dẫn', 'công văn', 'tổ dân', 'đường số', 'trường số', 'chuyên đề'],
  ]
    .flat()
    .map((pair) => pair.split(' ').map(wordKey).join(' ')),
)
