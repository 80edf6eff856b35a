import type { Grid, GridMerge, GridRow } from '@/domain/list'
import { textOf } from './cell-text'

/** Rows in which what a tall merged cell says stands in each of the rows that it covers. */
export function unmerge(grid: Grid): GridRow[] {
  const tall = grid.merges.filter(({ rows, columns }) => rows > 1 || columns === 1)
  if (tall.length === 0) return grid.rows
  const rows = grid.rows.map((row) => ({ ...row, cells: row.cells }))
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  const copied = new Set<GridRow>()
  for (const merge of tall) fill(byNumber, copied, merge)
  return rows
}

function fill(rows: Map<number, GridRow>, copied: Set<GridRow>, merge: GridMerge): void {
  const value = rows.get(merge.row)?.cells[merge.column]
  if (value === undefined || value === null || merge.rows > 5000) return
  for (let at = merge.row + 1; at < merge.row + merge.rows; at++) {
    const row = rows.get(at)
    if (!row) continue
    if (!copied.has(row)) {
      row.cells = [...row.cells]
      copied.add(row)
    }
    while (row.cells.length <= merge.column) row.cells.push(null)
    if (textOf(row.cells[merge.column]).trim() === '') row.cells[merge.column] = value
  }
}

/** Whether one merged cell spans most of the columns of a row: a label, not data. */
export function spansRow(widths: Map<number, number>, row: number, columns: number): boolean {
  return (widths.get(row) ?? 0) >= Math.max(3, columns / 2)
}

/** The widest merged cell of each row. */
export function widestMerges(merges: GridMerge[]): Map<number, number> {
  const widths = new Map<number, number>()
  for (const { row, columns } of merges)
    if (columns > (widths.get(row) ?? 1)) widths.set(row, columns)
  return widths
}
