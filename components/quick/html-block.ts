/**
 * The cells of the table that Excel or Word put on the clipboard as HTML: its plain text breaks a cell
 * of two paragraphs into two rows. Null when there is no table. Merged cells leave blanks beside them.
 */
export function readTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const rows: string[][] = []
  for (const [y, line] of [...table.rows].entries()) {
    let x = 0
    for (const cell of line.cells) {
      while (rows[y]?.[x] !== undefined) x++
      const text = textOf(cell)
      for (let down = 0; down < Math.min(cell.rowSpan, 400); down++)
        for (let right = 0; right < Math.min(cell.colSpan, 50); right++) {
          const row = rows[y + down] ?? []
          rows[y + down] = row
          row[x + right] = down + right === 0 ? text : ''
        }
    }
  }
  return rows
    .map((row) => Array.from(row, (cell) => cell ?? ''))
    .filter((row) => row.some((cell) => cell.trim() !== ''))
}

/** Line breaks where paragraphs and `<br>` make them; those of the source are spaces. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  const name = node.nodeName
  if (name === 'BR') return '\n'
  const inner = [...node.childNodes].map(textOf).join('')
  return /^(?:P|DIV|LI)$/.test(name) ? `\n${inner.trim()}\n` : inner
}
