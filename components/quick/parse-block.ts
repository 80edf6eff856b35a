/**
 * What Excel and Word put on the clipboard as text: cells apart by tabs, rows by line breaks; a cell
 * with a tab, a line break or a quote in it stands in quotes, its own quotes doubled. Rows without any
 * text are left out. A quote that is never closed, or that stands within a cell, is a letter.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { cell, next } = readCell(text, at)
    rows.at(-1)?.push(cell)
    const mark = text[next]
    if (mark === undefined) break
    at = next + (text.startsWith('\r\n', next) ? 2 : 1)
    if (mark !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

/** Whether a pasted text is more than one cell; anything else is pasted as text everywhere is. */
export const isBlock = (text: string): boolean =>
  /[\t\r\n]/.test(text.replace(/^[\r\n]+|[\r\n]+$/g, ''))

/** The cell that begins at `at`, and where it ends: at a tab, a line break or the end. */
function readCell(text: string, at: number): { cell: string; next: number } {
  const quoted = text[at] === '"' ? readQuoted(text, at) : null
  if (quoted) return quoted
  const next = /[\t\r\n]/g
  next.lastIndex = at
  const end = next.exec(text)?.index ?? text.length
  return { cell: text.slice(at, end), next: end }
}

function readQuoted(text: string, at: number): { cell: string; next: number } | null {
  let cell = ''
  let from = at + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) return null
    cell += text.slice(from, close)
    if (text[close + 1] === '"') {
      cell += '"'
      from = close + 2
      continue
    }
    const after = text[close + 1]
    return after === undefined || /[\t\r\n]/.test(after) ? { cell, next: close + 1 } : null
  }
}
