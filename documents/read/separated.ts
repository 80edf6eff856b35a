/** What stands between the columns of a text, or undefined when its lines do not agree on any. */
export function separatorOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000)
  // A tab wins: names hold commas.
  if (sample.includes('\t')) return '\t'
  const lines = outsideQuotes(sample)
    .split('\n')
    .filter((line) => line.trim() !== '')
  if (isNumbered(lines)) return undefined
  const found = [';', ',', '|'].map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const agreeing = counts.filter((count) => count >= 2).length
    const pairs = counts.filter((count) => count === 1).length
    // Two columns are columns when all but a title say so.
    const isColumn =
      agreeing >= 2 ? agreeing >= counts.length / 2 : pairs >= 3 && pairs >= counts.length - 1
    return { sign, lines: isColumn ? Math.max(agreeing, pairs) : 0 }
  })
  const [best] = found.sort((a, b) => b.lines - a.lines)
  return best && best.lines > 0 ? best.sign : undefined
}

/**
 * Rows of fields. A field in quotes may hold separators, line breaks and doubled quotes; quotes that
 * open and do not close before a separator are part of the words, as people type them.
 */
export function* fieldsOf(text: string, separator: string): Generator<string[]> {
  let fields: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? closingQuote(text, at, separator) : -1
    let end: number
    if (quoted > 0) {
      fields.push(text.slice(at + 1, quoted).replaceAll('""', '"'))
      end = quoted + 1
      while (text[end] === ' ') end++
    } else {
      end = at
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end++
      fields.push(text.slice(at, end))
    }
    at = end + 1
    if (text[end] === separator) continue
    // The end of the last line begins no further row.
    if (end < text.length || fields.length > 1 || fields[0] !== '' || quoted > 0) yield fields
    fields = []
    if (end >= text.length) return
  }
}

/** Where the field that opens at `from` closes: a quote before a separator or the end of a line. */
function closingQuote(text: string, from: number, separator: string): number {
  // No cell of a spreadsheet is longer; without an end, one stray quote would read the file again and again.
  const last = Math.min(text.length, from + 70_000)
  for (let at = text.indexOf('"', from + 1); at > 0 && at < last; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++
      continue
    }
    let next = at + 1
    while (text[next] === ' ') next++
    const after = text[next]
    return after === undefined || after === separator || after === '\n' ? at : -1
  }
  return -1
}

/** Quotes that stand where a field begins, and all in them. */
const outsideQuotes = (text: string): string => text.replace(/(^|[,;\n])"(?:[^"]|"")*"/g, '$1')

/** "1. Nguyễn Thị Hoa, tổ trưởng, phường …": lines of a mail, whose commas are not columns. */
const isNumbered = (lines: string[]): boolean =>
  lines.filter((line) => /^\s*\d+\s*[.)]\s+\p{L}/u.test(line)).length >= lines.length / 3
