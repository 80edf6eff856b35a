import { type Cell, type CellStyle, writeXlsx } from 'hucre/xlsx'
import { type BlockTable, formatOf, headOf } from '@/domain/block-table'
import { rowHeight } from './row-height'
import { font, lineStyle, statisticsStyles as styles, titleStyle } from './statistics-styles'
import { xmlText } from './xml-text'

const headLine = 3

/**
 * A block of figures as an Excel file of one sheet: title, period, heads, then rows. Figures are
 * numbers; words stay words, whatever they begin with.
 */
export function blockXlsx({ title, about, columns, rows }: BlockTable): Promise<Uint8Array> {
  const heads = columns.map(headOf)
  const widths = heads.map((head, at) =>
    widthOf(
      head,
      rows.map((row) => row[at] ?? null),
    ),
  )
  const cells = rows.flatMap((row, line) =>
    columns.map(
      (column, at) =>
        [`${headLine + 1 + line},${at}`, cellOf(row[at] ?? null, formatOf(column))] as const,
    ),
  )
  const words = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')))
  return writeXlsx({
    sheets: [
      {
        name: sheetName(title),
        columns: widths.map((width) => ({ width })),
        cells: new Map<string, Partial<Cell>>([
          ['0,0', text(title, titleStyle)],
          // Not wrapped: it may run over the columns beside it.
          ['1,0', text(about, { ...lineStyle, alignment: { vertical: 'top' } })],
          ...heads.map((head, at) => [`${headLine},${at}`, text(head, styles.head)] as const),
          ...cells,
        ]),
        rowDefs: new Map([
          [0, { height: 24 }],
          [2, { height: 6 }],
          [headLine, { height: rowHeight(heads, widths) + 6 }],
          ...words.map(
            (row, line) => [headLine + 1 + line, { height: rowHeight(row, widths) + 2 }] as const,
          ),
        ]),
        freezePane: { rows: headLine + 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
      },
    ],
    defaultFont: font,
    properties: { title },
  })
}

function cellOf(value: string | number | null, numFmt: string): Partial<Cell> {
  if (typeof value !== 'number') return text(value ?? '', styles.name)
  return { value, style: { ...(value === 0 ? styles.zero : styles.number), numFmt } }
}

const text = (value: string, style: CellStyle): Partial<Cell> => ({ value: xmlText(value), style })

/** Wide enough for a name, narrow for figures. */
function widthOf(head: string, cells: (string | number | null)[]): number {
  const longest = Math.max(0, ...cells.map((cell) => String(cell ?? '').length))
  return Math.min(56, Math.max(longest + 3, Math.min(head.length + 3, 16), 9))
}

/** What a sheet may be called: 31 letters, none of those that a reference is made of. */
const sheetName = (title: string): string =>
  title
    .replace(/[:\\/?*[\]']/g, ' ')
    .slice(0, 31)
    .trim() || '1'
