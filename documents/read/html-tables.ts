import { Parser } from 'htmlparser2'
import type { Grid, GridCell } from '@/domain/list'
import { addRow, keepMerges, newCounter, newGrid } from './cells'
import { limits } from './limits'

type Row = { cells: GridCell[]; merges: { column: number; span: Span }[]; within: Table[] }
type Span = { rows: number; columns: number }

/** A table while it is read; `covered` counts the rows that a cell from above still takes, by column. */
type Table = { rows: Row[]; row: Row; covered: number[]; span: Span; textBefore: string }

/**
 * A page or a Word file's HTML as one grid: paragraphs are rows of one cell, rows of tables are rows.
 * A table within a cell that is one by itself follows its row; otherwise its words stay in the cell.
 */
export function gridOfHtml(html: string, name: string): Grid {
  const reader = new HtmlReader(newGrid(name))
  const parser = new Parser({
    onopentag: (tag, attributes) => reader.open(tag, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (tag) => reader.close(tag),
  })
  parser.end(html)
  reader.endLine()
  keepMerges(reader.grid)
  return reader.grid
}

class HtmlReader {
  private readonly counter = newCounter()
  private readonly tables: Table[] = []
  /** Numbers of the lists that are open; null for one with bullets. */
  private readonly lists: (number | null)[] = []
  private line = 0
  private words = ''
  /** What stands before the item of a list that is open. */
  private number = ''
  /** How deep within what is not shown, or is a note's number. */
  private aside = 0

  constructor(readonly grid: Grid) {}

  open(tag: string, attributes: Record<string, string>): void {
    if (this.aside > 0 || isAside(tag, attributes)) this.aside++
    else if (tag === 'table') this.openTable()
    else if (tag === 'tr') this.openRow()
    else if (tag === 'td' || tag === 'th') this.openCell(attributes)
    else if (tag === 'ol' || tag === 'ul') this.openList(tag)
    else if (tag === 'li') this.openItem()
    else if (tag === 'br') this.words += '\n'
    else if (isParagraph(tag)) this.endLine()
  }

  text(text: string): void {
    // Line ends of the source are spaces; those of the page come from `br`.
    if (this.aside === 0) this.words += text.replace(/[\r\n]+ */g, ' ')
  }

  close(tag: string): void {
    if (this.aside > 0) this.aside--
    else if (tag === 'table') this.closeTable()
    else if (tag === 'tr') this.closeRow()
    else if (tag === 'td' || tag === 'th') this.closeCell()
    else if (tag === 'ol' || tag === 'ul') this.lists.pop()
    else if (isParagraph(tag)) this.endLine()
    else if (tag === 'li') {
      this.endLine()
      this.number = ''
    }
  }

  /** Ends a paragraph: a row outside tables, a line break within a cell. */
  endLine(): void {
    if (this.tables.length > 0) {
      if (this.words !== '' && !this.words.endsWith('\n')) this.words += '\n'
      return
    }
    if (this.words.trim() !== '') {
      for (const part of (this.number + this.words).split('\n')) this.put([part])
      this.number = ''
    }
    this.words = ''
  }

  private put(cells: GridCell[]): void {
    this.line++
    addRow(this.grid, { row: this.line, hidden: false, cells }, this.counter)
  }

  private openList(tag: string): void {
    this.endLine()
    this.lists.push(tag === 'ol' ? 0 : null)
  }

  private openItem(): void {
    this.endLine()
    const last = this.lists.length - 1
    const number = this.lists[last]
    if (typeof number === 'number') this.lists[last] = number + 1
    this.number = typeof number === 'number' ? `${number + 1}. ` : '- '
  }

  private openTable(): void {
    this.endLine()
    const row = newRow()
    this.tables.push({ rows: [], row, covered: [], span: single, textBefore: this.words })
    this.words = ''
  }

  private openRow(): void {
    const table = this.tables.at(-1)
    if (table) table.row = newRow()
  }

  private openCell(attributes: Record<string, string>): void {
    const table = this.tables.at(-1)
    if (!table) return
    skipCovered(table)
    table.span = { rows: spanOf(attributes.rowspan), columns: spanOf(attributes.colspan) }
    this.words = ''
  }

  private closeCell(): void {
    const table = this.tables.at(-1)
    if (!table) return
    const { row, span, covered } = table
    const column = row.cells.length
    if (span !== single && (span.rows > 1 || span.columns > 1)) row.merges.push({ column, span })
    const value = this.words
      .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim()
    for (let at = 0; at < span.columns; at++) {
      if (span.rows > 1) covered[column + at] = span.rows - 1
      row.cells.push(at === 0 ? value.slice(0, limits.cellLetters) : null)
    }
    this.words = ''
  }

  private closeRow(): void {
    const table = this.tables.at(-1)
    if (!table) return
    skipCovered(table)
    table.rows.push(table.row)
    table.row = newRow()
  }

  private closeTable(): void {
    const table = this.tables.pop()
    const around = this.tables.at(-1)
    if (!table) return
    this.words = table.textBefore
    if (!around) this.putRows(table)
    else if (isTable(table)) around.row.within.push(table)
    else this.words += wordsOf(table)
  }

  private putRows(table: Table): void {
    for (const { cells, merges, within } of table.rows) {
      for (const { column, span } of merges)
        this.grid.merges.push({ row: this.line + 1, column, ...span })
      this.put(cells)
      for (const inner of within) this.putRows(inner)
    }
  }
}

const single: Span = { rows: 1, columns: 1 }
const newRow = (): Row => ({ cells: [], merges: [], within: [] })

const isParagraph = (tag: string): boolean => /^(?:p|h[1-6]|div|caption|pre)$/.test(tag)

/** Styles and scripts; the small numbers of footnotes and the notes themselves. */
function isAside(tag: string, { id = '', href = '' }: Record<string, string>): boolean {
  if (/^(?:script|style|title|head)$/.test(tag)) return true
  return (
    (tag === 'a' && /^#(?:foot|end)note-/.test(href)) ||
    (tag === 'li' && /^(?:foot|end)note-/.test(id))
  )
}

function spanOf(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10)
  return count >= 1 ? Math.min(count, 1000) : 1
}

function skipCovered({ row, covered }: Table): void {
  for (;;) {
    const left = covered[row.cells.length] ?? 0
    if (left <= 0) return
    covered[row.cells.length] = left - 1
    row.cells.push(null)
  }
}

const isFilled = (cell: GridCell): boolean => cell !== null && cell !== ''

const isTable = ({ rows }: Table): boolean =>
  rows.filter(({ cells, within }) => within.length > 0 || cells.filter(isFilled).length > 1)
    .length > 1

const wordsOf = ({ rows }: Table): string =>
  rows.map(({ cells }) => `${cells.filter(isFilled).join(' ')}\n`).join('')
