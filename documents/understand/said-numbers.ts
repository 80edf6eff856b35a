import { numberAt } from '@/domain/report-numbers/numbers'
import { spelledAt } from '@/domain/report-numbers/spelled'
import { tokenise } from '@/domain/report-numbers/token'

/**
 * A line with its numbers in plain digits, however they are written: "1.234", "1 234", "sáu mươi tư",
 * "64 (sáu mươi tư)". `contradicts` where digits and the words behind them say two numbers. Years,
 * dates and numbers of decisions stay as they are.
 */
export function plainNumbers(line: string): { text: string; contradicts?: string } {
  if (!/\d/.test(line) && !numberWords.test(line)) return { text: line }
  const tokens = tokenise(line)
  let text = ''
  let contradicts: string | undefined
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token) break
    const number = token.is === 'word' || token.is === 'number' ? numberAt(tokens, at) : null
    if (!number || number.bound) {
      text += `${line.slice(token.start, token.end)} `
      at++
      continue
    }
    text += `${number.count} `
    at = number.next
    const [open, close] = [tokens[at], spelledAt(tokens, at + 1)]
    if (number.digits && open?.key === '(' && close && tokens[close.next]?.key === ')') {
      contradicts ??= line.slice(token.start, tokens[close.next]?.end)
      at = close.next + 1
    }
  }
  return { text: text.trim(), ...(contradicts ? { contradicts } : {}) }
}

const numberWords =
  /(?:^|[\s(])(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|mốt|tư|lăm|mươi|trăm|nghìn|ngàn)(?=[\s,.;:)]|$)/iu
