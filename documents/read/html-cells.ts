import type { CellMark, GridCell, GridMerge, GridRow } from '@/domain/list'
import { fold } from '@/domain/text'
import { type Counter, countCells } from './cells'
import type { Words } from './html-look'
import { limits } from './limits'

export type Span = { rows: number; columns: number }

/** A cell of a page: what is seen, what is struck out or hidden beside it, tables within it. */
export type Cell = {
  value: string | null
  struck: string
  hidden: string
  tables: Table[]
}
export type Row = { cells: Cell[]; merges: { column: number; span: Span }[]; within: Table[] }

/** A table while it is read; `covered` counts the rows that a cell from above still takes, by column. */
export type Table = {
  rows: Row[]
  row: Row
  covered: number[]
  span: Span
  /** What the cell around it had before, and the tables of the cell that is open. */
  before: { words: Words; tables: Table[] }
  columns: number
}

export const blankCell: Cell = { value: null, struck: '', hidden: '', tables: [] }

/** A row of a grid: what is only struck out stays, marked; a row of which nothing is seen is hidden. */
export function gridRow(
  cells: Cell[],
  left: (text: string) => void,
): Pick<GridRow, 'hidden' | 'cells' | 'marks'> {
  const isHidden =
    cells.some(({ hidden }) => hidden !== '') &&
    cells.every(({ value, struck }) => !isFilled(value) && struck === '')
  const marks: CellMark[] = []
  const shown = cells.map(({ value, struck, hidden, tables }, column): GridCell => {
    if (isHidden) return hidden || null
    if (hidden !== '') left(hidden)
    const words = [value ?? '', ...tables.map(wordsOf)].join('\n').trim()
    if (tables.length > 0) marks.push({ column, code: 'table-in-cell', text: words })
    if (struck === '') return tables.length > 0 ? words : value
    marks.push({ column, code: words === '' ? 'struck-out' : 'struck-part', text: struck })
    return words === '' ? struck : words
  })
  const kept = shown.map((cell) =>
    typeof cell === 'string' ? cell.slice(0, limits.cellLetters) : cell,
  )
  return { hidden: isHidden, cells: kept, ...(marks.length > 0 ? { marks } : {}) }
}

/**
 * A row with a small table within its cell of names is as many rows as that has, each with what
 * stands beside it; anywhere else the small table's words stay in their cell.
 */
export function spread(row: Row, table: Table): { row: Row; marks: CellMark[] }[] {
  const at = row.cells.findIndex(
    ({ tables }, column) => tables.length > 0 && isNames(table, column),
  )
  const cell = row.cells[at]
  if (!cell) return [{ row, marks: [] }]
  const inner = cell.tables.flatMap(({ rows }) => rows)
  const beside = row.cells.map(({ tables }, column) => {
    const rows = tables.flatMap((each) => each.rows)
    return column !== at && rows.length === inner.length ? rows : undefined
  })
  const own = isFilled(cell.value)
    ? [{ row: withCell(row, at, { ...cell, tables: [] }), marks: [] }]
    : []
  const rows = inner.map((each, index) => {
    const [first = blankCell, ...rest] = each.cells
      .filter(({ value, struck, hidden }) => isFilled(value) || struck !== '' || hidden !== '')
      .filter(
        ({ value }, place, all) => place > 0 || all.length < 2 || !/^\d+[.)]?$/.test(value ?? ''),
      )
    const text = rest.map(({ value }) => value ?? '').join(' · ')
    let made = withCell(row, at, first)
    for (const [column, rows] of beside.entries())
      if (rows?.[index])
        made = withCell(made, column, {
          ...blankCell,
          value: rows[index].cells
            .map(({ value }) => value ?? '')
            .join(' ')
            .trim(),
        })
    const mark: CellMark = { column: at, code: 'table-in-cell', text }
    return { row: made, marks: text === '' ? [] : [mark] }
  })
  return [...own, ...rows]
}

const withCell = (row: Row, at: number, cell: Cell): Row => ({
  ...row,
  merges: row.merges.filter(({ span }) => span.rows === 1),
  cells: row.cells.map((each, column) => (column === at ? cell : each)),
})

/** Whether a row above heads this column as one of names. */
const isNames = ({ rows }: Table, column: number): boolean =>
  rows.some(
    ({ cells }) =>
      cells.filter(({ value }) => isFilled(value)).length > 1 &&
      /^(?:ho (?:va )?ten|ho ten|ten|nguoi|ca nhan|tap the|thanh vien|danh sach|hoi vien|can bo)/.test(
        fold(cells[column]?.value ?? ''),
      ),
  )

const isFilled = (cell: GridCell | undefined): boolean =>
  cell !== null && cell !== undefined && cell !== ''

/** A table that is a list by itself: it has heads, or it is one within a cell of the page. */
export const hasHeads = ({ rows }: Table): boolean =>
  rows.length > 1 &&
  (rows[0]?.cells ?? []).some(({ value }) =>
    /^(?:stt|tt|so tt|ho (?:va )?ten)$/.test(fold(value ?? '')),
  )

export const isTable = ({ rows }: Table): boolean =>
  rows.filter(
    ({ cells, within }) =>
      within.length > 0 || cells.filter(({ value }) => isFilled(value)).length > 1,
  ).length > 1

const wordsOf = ({ rows }: Table): string =>
  rows
    .map(({ cells }) =>
      cells
        .map(({ value, tables }) => [value ?? '', ...tables.map(wordsOf)].join(' ').trim())
        .filter((text) => text !== '')
        .join(' '),
    )
    .join('\n')

export const single: Span = { rows: 1, columns: 1 }
export const newRow = (): Row => ({ cells: [], merges: [], within: [] })

export const tidy = (words: string): string =>
  words
    .replace(/(?<![^\S\n])[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()

/** Whether rows of several cells stand above: a table within one of its cells belongs to that row. */
export const isList = ({ rows }: Table): boolean =>
  rows.some(({ cells }) => cells.filter(({ value }) => isFilled(value)).length > 1)

/** Steps over the columns that cells from above take. */
export function skipCovered({ row, covered }: Table, counter: Counter): void {
  for (;;) {
    const left = covered[row.cells.length] ?? 0
    if (left <= 0) return
    countCells(counter, 1)
    covered[row.cells.length] = left - 1
    row.cells.push(blankCell)
  }
}

/** Merged cells where the rows of a table came to stand; `starts` has the line before each. */
export const mergesOf = ({ rows }: Table, starts: number[]): GridMerge[] =>
  rows.flatMap(({ merges }, at) =>
    merges.map(({ column, span }) => {
      const from = starts[at] ?? 0
      const reach = (starts[at + span.rows] ?? from + span.rows) - from
      return { row: from + 1, column, rows: Math.max(reach, 1), columns: span.columns }
    }),
  )
