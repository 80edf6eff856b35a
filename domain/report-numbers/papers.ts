import { phraseAt, phraseBook } from './phrase-book'
import { type Token, wordKey } from './token'
import type { Act } from './types'

const praise = (form: string): Act => ({ award: true, stage: 'commended', form, praise: true })
const given: Act = { award: true, stage: 'commended' }

/** Papers, medals and titles: they are given, so that they can be counted themselves. */
const papers = phraseBook<'plain' | 'named' | 'title' | 'ranked'>([
  ['bằng khen|giấy khen|thư khen|cờ thi đua|huân chương', 'plain'],
  ['kỷ niệm chương|huy chương|huy hiệu', 'named'],
  ['danh hiệu', 'title'],
  ['huân chương lao động|huân chương độc lập|huân chương bảo vệ tổ quốc', 'ranked'],
  ['huân chương đại đoàn kết dân tộc|huân chương hồ chí minh|huân chương kháng chiến', 'ranked'],
])

const titles = phraseBook<true>([
  ['chiến sĩ thi đua|chiến sĩ thi đua cơ sở|chiến sĩ thi đua cấp thành phố', true],
  ['chiến sĩ thi đua cấp tỉnh|chiến sĩ thi đua toàn quốc|lao động tiên tiến', true],
  ['tập thể lao động tiên tiến|tập thể lao động xuất sắc|gia đình văn hóa', true],
])

/** What is done. Khen thưởng names no form; words of praise do, and are never mixed with papers. */
export const acts = phraseBook<Act>([
  ['tuyên dương', praise('Tuyên dương')],
  ['biểu dương', praise('Biểu dương')],
  ['tôn vinh', praise('Tôn vinh')],
  ['vinh danh', praise('Vinh danh')],
  ['khen thưởng|khen', given],
  ['đăng ký|tham gia đăng ký', { award: false, stage: 'registered' }],
  ['triển khai|thực hiện|duy trì|tham gia thực hiện', { award: false, stage: 'implemented' }],
  ['xây dựng', { award: false }],
  ['công nhận', { award: true, stage: 'recognised' }],
  ['nhân rộng', { award: false, stage: 'replicated' }],
])

/** A paper, medal or title with its name, in the words of the text: "Kỷ niệm chương “…”". */
export function paperAt(
  text: string,
  tokens: Token[],
  at: number,
): { act: Act; next: number } | null {
  const found = phraseAt(papers, tokens, at)
  if (found === null) return null
  const words = (from: number, next: number) =>
    proper(text.slice(tokens[from]?.start, tokens[next - 1]?.end))
  const quoted = quotedAt(tokens, found.next)
  if (found.meaning === 'title') {
    const plain = phraseAt(titles, tokens, found.next)
    if (plain) return { act: { ...given, form: words(found.next, plain.next) }, next: plain.next }
    if (!quoted) return { act: given, next: found.next }
    return { act: { ...given, form: words(found.next + 1, quoted - 1) }, next: quoted }
  }
  const ranked = tokens[found.next]?.key === rank ? found.next + 2 : found.next
  const next = found.meaning === 'plain' ? found.next : (quoted ?? ranked)
  const form = words(at, found.next)
  if (quoted && next === quoted) {
    const name = text.slice(tokens[found.next + 1]?.start, tokens[quoted - 2]?.end)
    return { act: { ...given, form: `${form} “${name.normalize('NFC')}”` }, next }
  }
  return { act: { ...given, form: words(at, next) }, next }
}

/** The token after a quoted name that begins at `at`; null when none does. */
export function quotedAt(tokens: Token[], at: number): number | null {
  const closing = quotes.get(tokens[at]?.key ?? '')
  if (closing === undefined) return null
  for (let next = at + 2; next < Math.min(tokens.length, at + 40); next++)
    if (closing.includes(tokens[next]?.key ?? '')) return next + 1
  return null
}

/** Several acts in one breath: "đăng ký thực hiện" registers, "biểu dương và tặng giấy khen" gives. */
export function together(first: Act, second: Act): Act {
  const registered = first.stage === 'registered' || second.stage === 'registered'
  const stage = registered ? 'registered' : (second.stage ?? first.stage)
  // "đăng ký danh hiệu", "đăng ký khen thưởng": a wish, nobody has it yet.
  if (first.stage === 'registered' && second.award && second.stage !== 'recognised')
    return { award: false }
  const award = first.award || second.award
  const [only, other] = [first, second].filter((act) => act.form !== undefined && !act.praise)
  // Praise and khen thưởng at once: which of the two a number counts is not said.
  const form = other === undefined ? only?.form : undefined
  return { award, ...(stage && { stage }), ...(form && { form }) }
}

const quotes = new Map([
  ['“', ['”', '“', '"']],
  ['"', ['"', '”']],
  ['‘', ['’']],
  ['«', ['»']],
  ['”', ['”', '“']],
])
const rank = wordKey('hạng')

const proper = (words: string): string => {
  const plain = words.normalize('NFC').replace(/\s+/g, ' ')
  const lower = plain === plain.toUpperCase() ? plain.toLowerCase() : plain
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
