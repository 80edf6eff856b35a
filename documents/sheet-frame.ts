import { strFromU8, unzipSync } from 'fflate'
import { type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { rowHeight } from '@/documents/row-height'
import type { CellKind } from '@/domain/columns'

/** What a long sheet says above its rows, and how its columns look. */
export type SheetHead = {
  /** The sheet's own name, 31 letters at most. */
  sheet: string
  creator: string
  /** The title first, then what the list was narrowed by and when it was made, a line each. */
  lines: string[]
  columns: { head: string; width: number; kind: CellKind }[]
}

export type SheetFrame = {
  /** All parts of the workbook except its one sheet. */
  parts: Record<string, Uint8Array>
  sheetPath: string
  /** The sheet's XML up to its first row of data. */
  before: string
  /** The sheet's XML after its last row of data, which is line `last`. */
  after: (last: number) => string
  /** The line, from 1, of the column heads. */
  headLine: number
  /** Style numbers of the cells of a row, column by column. */
  styles: string[]
}

/**
 * The workbook around the rows: title, column heads, styles, widths and print setup, made with one
 * specimen row. The library's own streaming writer knows neither page setup nor styles of single
 * cells, so the rows are put in the specimen's place by `sheetXlsx`.
 */
export async function sheetFrame(head: SheetHead): Promise<SheetFrame> {
  const headLine = head.lines.length + 2
  const specimenLine = headLine + 1
  const workbook = await writeXlsx({
    sheets: [sheetOf(head)],
    stringMode: 'inline',
    defaultFont: font,
    properties: { title: head.lines[0], creator: head.creator },
  })

  const { [sheetPath]: sheet, ...parts } = unzipSync(workbook)
  const xml = strFromU8(sheet as Uint8Array).replace(/<dimension [^>]*>/, '')
  const specimen = xml.match(new RegExp(`<row r="${specimenLine}".*?</row>`))?.[0]
  const [before, after] = specimen ? xml.split(specimen) : []
  if (specimen === undefined || before === undefined || after === undefined) {
    throw new Error('The specimen row is missing from the sheet')
  }
  const lastColumn = columnLetters(head.columns.length - 1)
  const filterRange = (last: number) => `A${headLine}:${lastColumn}${last}`
  return {
    parts: { ...parts, [workbookPath]: withQuotedSheetName(parts[workbookPath], head.sheet) },
    sheetPath,
    before,
    after: (last) => after.replace(filterRange(specimenLine), filterRange(last)),
    headLine,
    styles: Array.from(specimen.matchAll(/ s="(\d+)"/g), ([, style]) => style as string),
  }
}

/** Of the column at that place, from 0: A, B … Z, AA, AB … */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last
}

const sheetPath = 'xl/worksheets/sheet1.xml'
const workbookPath = 'xl/workbook.xml'

function sheetOf({ sheet, lines, columns }: SheetHead): WriteSheet {
  const headRow = lines.length + 1
  const heads = columns.map(({ head }) => head)
  const widths = columns.map(({ width }) => width)
  const lastColumn = columnLetters(columns.length - 1)
  return {
    name: sheet,
    columns: widths.map((width): ColumnDef => ({ width })),
    rows: [...lines.map((line) => [line]), [], heads],
    cells: new Map([
      ...lines.map(
        (_, row) => [`${row},0`, { style: row === 0 ? titleStyle : lineStyle }] as const,
      ),
      ...columns.map((_, at) => [`${headRow},${at}`, { style: headStyle }] as const),
      ...columns.map(({ kind }, at) => {
        return [`${headRow + 1},${at}`, { value: 1, style: cellStyle(kind) }] as const
      }),
    ]),
    rowDefs: new Map([
      [0, { height: 24 }],
      [lines.length, { height: 6 }],
      [headRow, { height: rowHeight(heads, widths) + 4 }],
    ]),
    freezePane: { rows: headRow + 1, columns: Math.min(2, columns.length - 1) },
    autoFilter: { range: `A${headRow + 1}:${lastColumn}${headRow + 2}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  }
}

/** A sheet name with a space must stand in quotes where a range names it, or Excel mends the file. */
function withQuotedSheetName(workbook: Uint8Array | undefined, name: string): Uint8Array {
  const xml = strFromU8(workbook as Uint8Array)
  return new TextEncoder().encode(xml.replace(`>${name}!`, `>'${name}'!`))
}

const font = { name: 'Times New Roman', size: 12 }
const side = { style: 'thin' } as const
const border = { top: side, right: side, bottom: side, left: side }
const titleStyle: CellStyle = {
  font: { ...font, size: 15, bold: true },
  alignment: { vertical: 'center' },
}
const lineStyle: CellStyle = { font: { ...font, italic: true } }
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

const formats: Partial<Record<CellKind, string>> = {
  whole: '#,##0',
  money: '#,##0',
  year: '0',
  date: 'dd/mm/yyyy',
}

function cellStyle(kind: CellKind): CellStyle {
  const horizontal = kind === 'text' ? 'left' : kind === 'money' ? 'right' : 'center'
  return {
    font,
    border,
    alignment: { horizontal, vertical: 'top', wrapText: true },
    numFmt: formats[kind],
  }
}
