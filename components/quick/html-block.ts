/**
 * The cells of the table that Excel or Word put on the clipboard as HTML: its plain text breaks a cell
 * of two paragraphs into two rows. Null when there is no table. Merged cells leave blanks beside them.
 * What is struck out, deleted or hidden there is not taken; `left` has it.
 */
export function readTable(html: string): { block: string[][]; left: string[] } | null {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const table = page.querySelector('table')
  if (!table) return null
  const unseen = unseenClasses(page)
  const left: string[] = []
  const rows: string[][] = []
  for (const [y, line] of [...table.rows].entries()) {
    let x = 0
    for (const cell of line.cells) {
      while (rows[y]?.[x] !== undefined) x++
      const text = isUnseen(line, unseen) ? leave(cell, left) : textOf(cell, unseen, left)
      for (let down = 0; down < Math.min(cell.rowSpan, 400); down++)
        for (let right = 0; right < Math.min(cell.colSpan, 50); right++) {
          const row = rows[y + down] ?? []
          rows[y + down] = row
          row[x + right] = down + right === 0 ? text : ''
        }
    }
  }
  const block = rows
    .map((row) => Array.from(row, (cell) => cell ?? ''))
    .filter((row) => row.some((cell) => cell.trim() !== ''))
  return { block, left }
}

/** Classes of the page's styles that hide or strike out: Excel says it there. */
function unseenClasses(page: Document): Set<string> {
  const found = new Set<string>()
  for (const { textContent } of page.querySelectorAll('style'))
    for (const [, selector = '', body = ''] of (textContent ?? '').matchAll(
      /([^{}]+)\{([^{}]*)\}/g,
    ))
      if (unseenStyle.test(body))
        for (const [, name = ''] of selector.matchAll(/\.([\w-]+)\s*(?:,|$)/g)) found.add(name)
  return found
}

const unseenStyle =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration[\w-]*\s*:[^;]*line-through/i

const isUnseen = (element: Element, unseen: Set<string>): boolean =>
  /^(?:S|DEL|STRIKE)$/.test(element.nodeName) ||
  element.hasAttribute('hidden') ||
  unseenStyle.test(element.getAttribute('style') ?? '') ||
  [...element.classList].some((name) => unseen.has(name))

function leave(node: Node, left: string[]): string {
  const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim()
  if (text !== '') left.push(text)
  return ''
}

/** Line breaks where paragraphs and `<br>` make them; those of the source are spaces. */
function textOf(node: Node, unseen: Set<string>, left: string[]): string {
  if (node instanceof Element && isUnseen(node, unseen)) return leave(node, left)
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  const name = node.nodeName
  if (name === 'BR') return '\n'
  const inner = [...node.childNodes].map((each) => textOf(each, unseen, left)).join('')
  return /^(?:P|DIV|LI)$/.test(name) ? `\n${inner.trim()}\n` : inner
}
