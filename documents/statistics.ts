import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { rowHeight } from './row-height'
import { coverSheet, type StatisticsCover } from './statistics-cover'
import { font, lineStyle, statisticsStyles as styles, titleStyle } from './statistics-styles'

/** One view as a sheet: blocks of lines under common heads, each with its own total. */
export type StatisticsSheet = {
  name: string
  title: string
  /** Period and scope, under the title. */
  about: string
  /** Head of the first column. */
  corner: string
  columns: string[]
  /** Head of the column that adds each line up; null where a line's figures overlap. */
  sum: string | null
  blocks: StatisticsBlock[]
  note?: string
}

/** Nothing is added up over two blocks: commendations and praise are never mixed. */
export type StatisticsBlock = {
  title: string | null
  /** What the line of totals is called. */
  total: string
  /** Said where there is no line. */
  empty: string
  lines: { name: string; figures: number[] }[]
}

/**
 * The yearly statistics as an Excel file: a sheet that says what they are of, then one a view. Figures
 * are numbers, totals are formulas that carry what they come to.
 */
export async function statisticsXlsx(
  cover: StatisticsCover,
  sheets: StatisticsSheet[],
): Promise<Uint8Array> {
  const workbook = await writeXlsx({
    sheets: [coverSheet(cover), ...sheets.map(viewSheet)],
    defaultFont: font,
    properties: { title: cover.title, creator: cover.office },
  })
  const parts = unzipSync(workbook)
  const xml = strFromU8(parts[workbookPath] as Uint8Array)
  return zipSync({ ...parts, [workbookPath]: strToU8(withQuotedNames(xml)) })
}

const workbookPath = 'xl/workbook.xml'

/** A sheet name with a space must stand in quotes where a range names it, or Excel mends the file. */
const withQuotedNames = (xml: string): string =>
  xml.replace(/(<definedName [^>]*>)([^'!<]+)!/g, "$1'$2'!")

const headLine = 4
const nameWidth = 44

function viewSheet(sheet: StatisticsSheet): WriteSheet {
  const lines = new Lines(sheet)
  for (const block of sheet.blocks) lines.add(block)
  if (sheet.note) lines.note(sheet.note)
  const figureWidth = Math.max(...sheet.columns.map((head) => (head.length > 6 ? 14 : 9)), 9)
  const heads = [sheet.corner, ...sheet.columns, ...(sheet.sum ? [sheet.sum] : [])]
  const widths = heads.map((_, at) => (at === 0 ? nameWidth : figureWidth))
  return {
    name: sheet.name,
    columns: widths.map((width) => ({ width })),
    cells: new Map([
      ['0,0', text(sheet.title, titleStyle)],
      ['1,0', text(sheet.about, lineStyle)],
      ...heads.map((head, at) => [`${headLine - 1},${at}`, text(head, styles.head)] as const),
      ...lines.cells,
    ]),
    merges: lines.merges,
    rowDefs: new Map([
      [0, { height: 24 }],
      [2, { height: 6 }],
      [headLine - 1, { height: rowHeight(heads, widths) + 6 }],
      ...lines.heights,
    ]),
    freezePane: { rows: headLine, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headLine}:$${headLine}`,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&C&P/&N' },
  }
}

/** The cells of a sheet as they are put down, line by line under the heads. */
class Lines {
  readonly cells: [string, Partial<Cell>][] = []
  readonly merges: NonNullable<WriteSheet['merges']> = []
  readonly heights: [number, { height: number }][] = []
  private line = headLine
  private readonly last: number

  constructor(private readonly sheet: StatisticsSheet) {
    this.last = sheet.columns.length + (sheet.sum ? 1 : 0)
  }

  add({ title, total, empty, lines }: StatisticsBlock): void {
    if (title) this.across(title, styles.block)
    if (lines.length === 0) this.across(empty, lineStyle)
    else this.table(lines, total)
  }

  private table(lines: StatisticsBlock['lines'], total: string): void {
    const first = this.line + 1
    for (const { name, figures } of lines) {
      this.put(0, text(name, styles.name))
      this.heights.push([this.line, { height: rowHeight([name], [nameWidth]) + 2 }])
      for (const [at, figure] of figures.entries()) this.put(at + 1, number(figure))
      const sum = figures.reduce((all, figure) => all + figure, 0)
      if (this.sheet.sum)
        this.put(this.last, formula(this.range(this.line + 1, 1, figures.length), sum, styles.sum))
      this.line++
    }
    this.put(0, text(total, styles.total))
    for (let at = 1; at <= this.last; at++) {
      const column = lines.reduce(
        (all, { figures }) =>
          all + (at > figures.length ? figures.reduce((a, b) => a + b, 0) : (figures[at - 1] ?? 0)),
        0,
      )
      const letter = letterOf(at)
      this.put(at, formula(`${letter}${first}:${letter}${this.line}`, column, styles.totalNumber))
    }
    this.line++
  }

  note(words: string): void {
    this.line++
    this.across(words, lineStyle)
  }

  private across(words: string, style: CellStyle): void {
    this.put(0, text(words, style))
    for (let at = 1; at <= this.last; at++) this.put(at, text('', style))
    this.merges.push({ startRow: this.line, startCol: 0, endRow: this.line, endCol: this.last })
    const width = nameWidth + this.last * 9
    this.heights.push([this.line, { height: rowHeight([words], [width]) + 3 }])
    this.line++
  }

  private put(column: number, cell: Partial<Cell>): void {
    this.cells.push([`${this.line},${column}`, cell])
  }

  private range(line: number, from: number, to: number): string {
    return `${letterOf(from)}${line}:${letterOf(to)}${line}`
  }
}

const text = (value: string, style: CellStyle): Partial<Cell> => ({ value, style })
const number = (value: number): Partial<Cell> => ({
  value,
  style: value === 0 ? styles.zero : styles.number,
})
const formula = (range: string, value: number, style: CellStyle): Partial<Cell> => ({
  value,
  formula: `SUM(${range})`,
  formulaResult: value,
  style,
})

/** Column 27 is `AB`: a long period has more years than the alphabet letters. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}
