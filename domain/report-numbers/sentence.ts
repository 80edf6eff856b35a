import { type Token, wordKey } from './token'

/**
 * Parts a text into sentences. A line that is only broken for its length goes on; so does a list of
 * lines that `:` or `;` announces, each with its mark. None is longer than 2,000 tokens.
 */
export function sentencesOf(tokens: Token[]): Token[][] {
  const sentences: Token[][] = []
  let open: Token[] = []
  let inList = false
  const close = () => {
    if (open.length > 0) sentences.push(open)
    open = []
  }
  tokens.forEach((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    const marked = isMark(token, after)
    if (marked && before?.key === ':') inList = true
    else if (!marked && token.breaks > 0 && token.capital) inList = false
    const listed = marked && inList && token.breaks < 2
    if ((startsAnew(token, before, marked) && !listed) || open.length >= longest) close()
    open.push(token)
    const next = after !== undefined && inList && isMark(after, tokens[at + 2])
    if (endsSentence(token, before, after) && !next && !(before && isMark(before, token))) close()
  })
  close()
  return sentences
}

const longest = 2000

/** The sign or number that a line of a list begins with. */
const isMark = (token: Token, after: Token | undefined) =>
  token.breaks > 0 &&
  (/^[-–—+•*●▪]$/.test(token.key) || (token.is === 'number' && /^[.)]$/.test(after?.key ?? '')))

function startsAnew(token: Token, before: Token | undefined, marked: boolean): boolean {
  if (token.breaks === 0 || before === undefined || /^[,;:]$/.test(before.key)) return false
  return token.breaks === 2 || marked || token.capital
}

function endsSentence(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (/^[!?…]$/.test(token.key)) return true
  if (token.key !== '.') return false
  if (after === undefined) return true
  const short = before?.is === 'word' && before.end === token.start && shortForms.has(before.key)
  return !short && (after.capital || after.is !== 'word')
}

const shortForms = new Set(
  ['TP', 'P', 'Q', 'H', 'X', 'TX', 'TT', 'KP', 'Đ', 'Ths', 'TS', 'GS', 'BS'].map(wordKey),
)
