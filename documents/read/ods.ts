import type { CellMark, Grid, GridCell } from '@/domain/list'
import {
  addMerge,
  addRow,
  type Counter,
  countSheet,
  dayCell,
  hideColumns,
  isBlank,
  keepMerges,
  newCounter,
  newGrid,
  newTexts,
  setCell,
  tick,
} from './cells'
import { limits } from './limits'
import { OdsStyles } from './ods-styles'
import { refusal } from './refusal'
import { readXml } from './xml'
import { type Archive, partOf } from './zip'

/** The sheets of an .ods, hidden ones and hidden rows marked. */
export function readOds(zip: Archive): Grid[] {
  refuseLocked(zip)
  const counter = newCounter()
  const grids: Grid[] = []
  const styles = new OdsStyles()
  if (zip.entries.has('styles.xml'))
    readXml(zip, 'styles.xml', { open: (name, attributes) => styles.open(name, attributes) })
  let date1904 = false
  let sheet: SheetReader | undefined
  /** Within notes, changes once made and drawings, tables and text are not the sheet's. */
  let aside = 0
  readXml(zip, 'content.xml', {
    open(name, attributes) {
      if (asides.has(name)) aside++
      if (aside > 0) return
      if (!sheet) styles.open(name, attributes)
      if (name === 'null-date') date1904 = /^1904/.test(attributes['table:date-value'] ?? '')
      else if (name === 'table') {
        countSheet(counter)
        const isHidden = styles.of('table', attributes['table:style-name']).hidden
        sheet = new SheetReader(
          newGrid(attributes['table:name'] ?? '', isHidden, date1904),
          counter,
          styles,
        )
        // A copy of another file's sheet that formulas point to.
        if (!/^'(?:file|https?):/.test(sheet.grid.name)) grids.push(sheet.grid)
      } else sheet?.open(name, attributes)
    },
    text(piece) {
      if (aside === 0) sheet?.text(piece)
    },
    close(name) {
      if (asides.has(name)) aside--
      else if (aside > 0) return
      else if (name === 'table' && sheet) {
        keepMerges(sheet.grid)
        sheet = undefined
      } else sheet?.close(name)
    },
  })
  return grids
}

const asides = new Set(['annotation', 'tracked-changes', 'shapes', 'frame', 'custom-shape'])

function refuseLocked(zip: Archive): void {
  const manifest = 'META-INF/manifest.xml'
  if (zip.entries.has(manifest) && partOf(zip, manifest).includes('encryption-data'))
    throw refusal.locked()
}

class SheetReader {
  private row = 1
  private rowTimes = 1
  private isRowHidden = false
  private cells: GridCell[] = []
  private column = 0
  private attributes: Record<string, string> = {}
  private lines: string[] | undefined
  private isInParagraph = false
  private marks: CellMark[] = []
  /** Styles that cells of a row and of each column have when they name none. */
  private rowStyle: string | undefined
  private readonly columnStyles: { style: string | undefined; times: number }[] = []
  private columns = 0
  /** Of the spans that are open; what is struck out in the cell, what one does not see. */
  private spans: { struck: boolean; hidden: boolean }[] = []
  private struck = ''
  private hidden = ''
  private readonly kept = newTexts()

  constructor(
    readonly grid: Grid,
    private readonly counter: Counter,
    private readonly styles: OdsStyles,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'table-column') this.openColumn(attributes)
    else if (name === 'table-row') {
      this.rowTimes = times(attributes['table:number-rows-repeated'])
      this.isRowHidden =
        /collapse|filter/.test(attributes['table:visibility'] ?? '') ||
        this.styles.of('table-row', attributes['table:style-name']).hidden
      this.rowStyle = attributes['table:default-cell-style-name']
      this.cells = []
      this.marks = []
      this.column = 0
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.attributes = attributes
      this.lines = []
      this.spans = []
      this.struck = ''
      this.hidden = ''
    } else if (!this.lines) return
    else if (name === 'p') {
      this.lines.push('')
      this.isInParagraph = true
    } else if (name === 'span')
      this.spans.push(this.styles.of('text', attributes['text:style-name'], this.spans.at(-1)))
    else if (name === 's') this.text(' '.repeat(Math.min(times(attributes['text:c']), 1000)))
    else if (name === 'line-break') this.text('\n')
    else if (name === 'tab') this.text('\t')
  }

  text(piece: string): void {
    if (!this.lines || !this.isInParagraph) return
    const look = this.spans.at(-1)
    if (look?.hidden) this.hidden += piece
    else if (look?.struck) this.struck += piece
    else this.lines[this.lines.length - 1] += piece
  }

  private openColumn(attributes: Record<string, string>): void {
    const repeated = times(attributes['table:number-columns-repeated'])
    const { hidden } = this.styles.of('table-column', attributes['table:style-name'])
    if (hidden || /collapse|filter/.test(attributes['table:visibility'] ?? ''))
      hideColumns(this.grid, this.columns, this.columns + repeated - 1)
    this.columns += repeated
    // Beyond the last column of any program nothing has a style.
    if (this.columns - repeated >= limits.sheetColumns) return
    this.columnStyles.push({
      style: attributes['table:default-cell-style-name'],
      times: repeated,
    })
  }

  close(name: string): void {
    if (name === 'p') this.isInParagraph = false
    else if (name === 'span') this.spans.pop()
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell(name)
    else if (name === 'table-row') this.closeRow()
  }

  private closeCell(name: string): void {
    const repeated = times(this.attributes['table:number-columns-repeated'])
    // What a merged cell covers is kept by the file and not shown.
    const value = name === 'table-cell' ? this.seenValue() : null
    this.lines = undefined
    if (!isBlank(value)) {
      const own = typeof value === 'string' ? this.kept(value) : value
      const most = Math.min(repeated, limits.columns + 1)
      for (let at = 0; at < most; at++) setCell(this.cells, this.column + at, own)
    }
    const rows = times(this.attributes['table:number-rows-spanned'])
    const columns = times(this.attributes['table:number-columns-spanned'])
    if (rows > 1 || columns > 1)
      addMerge(this.grid, { row: this.row, column: this.column, rows, columns })
    this.column += repeated
  }

  /** The cell's value without what is struck out of it, unless that is all; marked. */
  private seenValue(): GridCell {
    const { attributes, lines = [], struck, hidden, column } = this
    const shown = lines.join('\n').trim()
    const isOut = struck.trim() !== ''
    if (hidden.trim() !== '' && shown === '' && !isOut) return null
    const value = isOut && shown === '' ? struck : valueIn(attributes, lines)
    const isWhole = shown === '' && isOut
    if (isOut && !isWhole) this.marks.push({ column, code: 'struck-part', text: struck })
    const own = attributes['table:style-name'] ?? this.rowStyle ?? this.columnStyle()
    if (isWhole || (!isBlank(value) && this.styles.of('table-cell', own).struck))
      this.marks.push({ column, code: 'struck-out', text: String(value) })
    return value
  }

  private columnStyle(): string | undefined {
    let last = 0
    for (const { style, times } of this.columnStyles) {
      last += times
      if (this.column < last) return style
    }
    return undefined
  }

  private closeRow(): void {
    const { cells, row, rowTimes, isRowHidden: hidden } = this
    const more = this.marks.length > 0 ? { marks: this.marks } : {}
    if (cells.some((cell) => !isBlank(cell)))
      for (let at = 0; at < rowTimes; at++)
        addRow(
          this.grid,
          { row: row + at, hidden, cells: at === 0 ? cells : [...cells], ...more },
          this.counter,
        )
    this.row += rowTimes
  }
}

function times(value: string | undefined): number {
  const count = Number(value ?? 1)
  return count >= 1 ? Math.min(Math.trunc(count), 1_048_576) : 1
}

function valueIn(attributes: Record<string, string>, lines: string[]): GridCell {
  const text = lines.join('\n')
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const value = Number(attributes['office:value'])
      // Zeros in front are shown by a format, and belong to a code as the office writes it.
      if (/^0\d+$/.test(text) && Number(text) === value) return text
      return Number.isFinite(value) ? value : text || null
    }
    case 'date': {
      const day = attributes['office:date-value']?.slice(0, 10)
      return day ? dayCell(day) : text
    }
    case 'boolean':
      return tick(attributes['office:boolean-value'] === 'true')
    default:
      return text || null
  }
}
