import { Parser } from 'htmlparser2'
import type { Grid, ListFile } from '@/domain/list'
import { addMerge, addRow, countCells, hideColumns, keepMerges, newCounter, newGrid } from './cells'
import {
  blankCell,
  gridRow,
  hasHeads,
  isList,
  isTable,
  mergesOf,
  newRow,
  single,
  skipCovered,
  spread,
  type Table,
  tidy,
} from './html-cells'
import {
  type Classes,
  isAside,
  isParagraph,
  type Look,
  lookWithin,
  plainLook,
  readClasses,
  spanOf,
  Words,
} from './html-look'
import { leftOut, type Problems } from './left-out'
import { limits } from './limits'
import { refusal } from './refusal'

/**
 * A page or a Word file's HTML as one grid: paragraphs are rows of one cell, rows of tables are rows.
 * A table within a cell that is one by itself follows its row; one in a cell of names is rows of the
 * table around it; otherwise its words stay in the cell. What is hidden is a hidden row, or named.
 */
export function gridOfHtml(
  html: string,
  name: string,
): { grid: Grid; problems: NonNullable<ListFile['problems']> } {
  const reader = new HtmlReader(newGrid(name))
  const parser = new Parser({
    onopentag: (tag, attributes) => reader.open(tag, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (tag) => reader.close(tag),
  })
  parser.end(html)
  reader.endLine()
  keepMerges(reader.grid)
  return { grid: reader.grid, problems: reader.problems() }
}

class HtmlReader {
  private readonly counter = newCounter()
  /** Cells of tables while they are read, under merged ones too. */
  private readonly made = newCounter()
  private readonly tables: Table[] = []
  /** Numbers of the lists that are open; null for one with bullets. */
  private readonly lists: (number | null)[] = []
  private line = 0
  private words = new Words()
  /** Of the elements that are open. */
  private readonly looks: Look[] = []
  private readonly classes: Classes = new Map()
  private css: string | undefined
  private readonly left: string[] = []
  /** What stands before the item of a list that is open. */
  private number = ''
  /** How deep within what is not text, or is a note's number. */
  private aside = 0

  constructor(readonly grid: Grid) {}

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === 'style') this.css = ''
    if (this.aside > 0 || isAside(tag, attributes)) {
      this.aside++
      return
    }
    const look = lookWithin(this.look, tag, attributes, this.classes)
    this.looks.push(look)
    if (this.looks.length > limits.depth) throw refusal.cut()
    if (tag === 'table') this.openTable()
    else if (tag === 'col') this.openColumn(attributes, look)
    else if (tag === 'tr') this.openRow()
    else if (tag === 'td' || tag === 'th') this.openCell(attributes)
    else if (tag === 'ol' || tag === 'ul') this.openList(tag)
    else if (tag === 'li') this.openItem()
    else if (tag === 'br') this.words.add('\n', this.look)
    else if (isParagraph(tag)) this.endLine()
  }

  text(text: string): void {
    if (this.css !== undefined) this.css += text
    // Line ends of the source are spaces; those of the page come from `br`.
    else if (this.aside === 0) this.words.add(text.replace(/[\r\n]+ */g, ' '), this.look)
  }

  close(tag: string): void {
    if (tag === 'style' && this.css !== undefined) {
      readClasses(this.css, this.classes)
      this.css = undefined
    }
    if (this.aside > 0) {
      this.aside--
      return
    }
    if (tag === 'table') this.closeTable()
    else if (tag === 'tr') this.closeRow()
    else if (tag === 'td' || tag === 'th') this.closeCell()
    else if (tag === 'ol' || tag === 'ul') this.lists.pop()
    else if (isParagraph(tag)) this.endLine()
    else if (tag === 'li') {
      this.endLine()
      this.number = ''
    }
    this.looks.pop()
  }

  /** Ends a paragraph: a row outside tables, a line break within a cell. */
  endLine(): void {
    if (this.tables.length > 0) {
      this.words.endLine()
      return
    }
    const { shown, struck, hidden } = this.words
    if (!this.words.isBlank) {
      const lines = shown.trim() === '' ? [''] : (this.number + shown).split('\n')
      for (const [at, value] of lines.entries()) {
        const isFirst = at === 0
        const beside = { struck: isFirst ? tidy(struck) : '', hidden: isFirst ? tidy(hidden) : '' }
        this.put(gridRow([{ ...blankCell, value, ...beside }], (text) => this.left.push(text)))
      }
      this.number = ''
    }
    this.words = new Words()
  }

  problems(): Problems {
    return leftOut('hidden-text', this.left)
  }

  private get look(): Look {
    return this.looks.at(-1) ?? plainLook
  }

  private put(row: ReturnType<typeof gridRow>): void {
    this.line++
    addRow(this.grid, { row: this.line, ...row }, this.counter)
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
    if (this.tables.length >= limits.tablesWithin) throw refusal.cells()
    const before = { words: this.words, tables: [] }
    this.tables.push({ rows: [], row: newRow(), covered: [], span: single, before, columns: 0 })
    this.words = new Words()
  }

  private openColumn(attributes: Record<string, string>, { hidden }: Look): void {
    const table = this.tables.at(-1)
    if (!table) return
    const count = spanOf(attributes.span)
    if ((hidden || attributes.width === '0') && this.tables.length === 1)
      hideColumns(this.grid, table.columns, table.columns + count - 1)
    table.columns = Math.min(table.columns + count, limits.hiddenColumns)
  }

  private openRow(): void {
    const table = this.tables.at(-1)
    if (table) table.row = newRow()
  }

  private openCell(attributes: Record<string, string>): void {
    const table = this.tables.at(-1)
    if (!table) return
    skipCovered(table, this.made)
    table.span = { rows: spanOf(attributes.rowspan), columns: spanOf(attributes.colspan) }
    table.before.tables = []
    this.words = new Words()
  }

  private closeCell(): void {
    const table = this.tables.at(-1)
    if (!table) return
    const { row, span, covered } = table
    const column = row.cells.length
    if (span !== single && (span.rows > 1 || span.columns > 1)) row.merges.push({ column, span })
    const { shown, struck, hidden } = this.words
    const { tables } = table.before
    const cell = { value: tidy(shown), struck: tidy(struck), hidden: tidy(hidden), tables }
    countCells(this.made, span.columns)
    for (let at = 0; at < span.columns; at++) {
      if (span.rows > 1) covered[column + at] = span.rows - 1
      row.cells.push(at === 0 ? cell : blankCell)
    }
    table.before.tables = []
    this.words = new Words()
  }

  private closeRow(): void {
    const table = this.tables.at(-1)
    if (!table) return
    skipCovered(table, this.made)
    table.rows.push(table.row)
    table.row = newRow()
  }

  private closeTable(): void {
    const table = this.tables.pop()
    const around = this.tables.at(-1)
    if (!table) return
    this.words = table.before.words
    if (!around) this.putRows(table)
    else if (hasHeads(table) || (isTable(table) && !isList(around))) around.row.within.push(table)
    else around.before.tables.push(table)
  }

  private putRows(table: Table): void {
    const starts: number[] = []
    for (const outer of table.rows) {
      starts.push(this.line)
      for (const { row, marks } of spread(outer, table)) {
        const made = gridRow(row.cells, (text) => this.left.push(text))
        if (marks.length > 0) made.marks = [...(made.marks ?? []), ...marks]
        this.put(made)
      }
      for (const inner of outer.within) this.putRows(inner)
    }
    starts.push(this.line)
    for (const merge of mergesOf(table, starts)) addMerge(this.grid, merge)
  }
}
