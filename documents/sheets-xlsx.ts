import { type Cell, writeXlsx } from 'hucre/xlsx'
import { rowHeight } from './row-height'
import { font, statisticsStyles as styles } from './statistics-styles'
import { xmlText } from './xml-text'

export type PlainSheet = { name: string; heads: string[]; rows: (string | number | null)[][] }

/** Several tables as an Excel file, one a sheet: heads, then rows, figures as numbers. */
export function sheetsXlsx(sheets: PlainSheet[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, heads, rows }) => {
      const widths = heads.map((head, at) => widthOf([head, ...rows.map((row) => row[at] ?? null)]))
      const lines = [heads, ...rows]
      return {
        name: name.slice(0, 31),
        columns: widths.map((width) => ({ width })),
        cells: new Map<string, Partial<Cell>>(
          lines.flatMap((line, row) =>
            line.map((value, at) => [`${row},${at}`, cellOf(value, row === 0)] as const),
          ),
        ),
        rowDefs: new Map(
          lines.map((line, row) => [row, { height: rowHeight(line.map(String), widths) + 4 }]),
        ),
        freezePane: { rows: 1 },
        pageSetup: {
          ...{ paperSize: 'a4', orientation: 'landscape' },
          ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        } as const,
      }
    }),
    defaultFont: font,
    properties: { title },
  })
}

const cellOf = (value: string | number | null, isHead: boolean): Partial<Cell> =>
  typeof value === 'number'
    ? { value, style: { ...styles.number, numFmt: '0' } }
    : { value: xmlText(value ?? ''), style: isHead ? styles.head : styles.name }

function widthOf(cells: (string | number | null)[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').length))
  return Math.min(48, Math.max(10, longest + 3))
}
