import { guardWithin } from './guard'

/** A cell of a block: a figure, words, or nothing. */
export type BlockCell = string | number | null

/**
 * A block of figures as plain data, made of the very props that draw it, so that what is copied or
 * downloaded cannot differ from what is seen.
 */
export type BlockTable = {
  title: string
  /** Period and scope: "2016–2021 · Phường Tây Thạnh". */
  about: string
  /** The heads; figures under `year` are years, which take no dot for thousands. */
  columns: (string | { year: string })[]
  rows: BlockCell[][]
  /** Each row names a person: a file of it stands in the register of exports. */
  people?: true
}

export const headOf = (column: BlockTable['columns'][number]): string =>
  typeof column === 'string' ? column : column.year

/** How sheets show the figures of a column. */
export const formatOf = (column: BlockTable['columns'][number] | undefined): '0' | '#,##0' =>
  typeof column === 'object' ? '0' : '#,##0'

/** Title, period, heads and rows as text parted by tabs, which a sheet takes apart again. */
export function blockText({ title, about, columns, rows }: BlockTable): string {
  const lines: BlockCell[][] = [[title], [about], columns.map(headOf), ...rows]
  return lines.map((cells) => cells.map(plain).join('\t')).join('\r\n')
}

/**
 * The same as an HTML table, which Word and Excel take as a table. Figures stand there as bare digits
 * with the format beside them: digits with dots would be read by the rules of the reader's language.
 */
export function blockHtml({ title, about, columns, rows }: BlockTable): string {
  const wide = `colspan="${columns.length}"`
  const heads = columns.map((column) => `<th>${escaped(headOf(column))}</th>`).join('')
  const body = rows.map((cells) => {
    const row = columns.map((column, at) => cellHtml(cells[at] ?? null, formatOf(column)))
    return `<tr>${row.join('')}</tr>`
  })
  return [
    '<table border="1" style="border-collapse:collapse">',
    `<tr><td ${wide}><b>${escaped(title)}</b></td></tr>`,
    `<tr><td ${wide}><i>${escaped(about)}</i></td></tr>`,
    `<tr>${heads}</tr>`,
    ...body,
    '</table>',
  ].join('')
}

/** A tab or a new line would begin another cell; what looks like a formula would be worked out. */
function plain(cell: BlockCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = guardWithin((cell ?? '').replace(/\s+/g, ' '))
  return /^[=+\-@]/.test(text) ? `'${text}` : text
}

function cellHtml(cell: BlockCell, format: string): string {
  if (typeof cell === 'number')
    return `<td align="right" style="mso-number-format:'${format.replace(/[#,]/g, '\\$&')}'">${cell}</td>`
  // As text, so that no name is taken for a date or a formula.
  return `<td style="mso-number-format:'\\@'">${escaped(cell ?? '')}</td>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
