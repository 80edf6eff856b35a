import type { CellMark, Grid, GridCell, GridMerge, ReadList, ReadOptions } from '@/domain/list'
import { cleanCell, foldCell } from './cell-text'

type Problems = ReadList['problems']

const ask = 'Muốn đọc: Khớp lại cột, chọn “Đọc cả dòng, cột và trang đang ẩn”.'

/** A sheet without what is hidden, which is named instead. */
export function shownOf(grid: Grid, options: ReadOptions, problems: Problems): Grid {
  if (options.withHidden || grid.rows.length === 0) return grid
  if (grid.hidden) {
    problems.push({
      code: 'hidden-sheet',
      message: `Trang “${grid.name}” đang ẩn (${grid.rows.length} dòng), chưa đọc. ${ask}`,
    })
    return { ...grid, rows: [] }
  }
  return withoutRows(withoutColumns(grid, problems), problems)
}

function withoutRows(grid: Grid, problems: Problems): Grid {
  const rows = grid.rows.filter((row) => !row.hidden)
  const hidden = grid.rows.length - rows.length
  if (hidden === 0) return grid
  problems.push({
    code: 'hidden-rows',
    message: `Trang “${grid.name}” có ${hidden} dòng đang ẩn, chưa đọc. ${ask}`,
  })
  // A merged cell shows what it says in the rows of it that are seen, also when its first is not.
  const gone = new Map(grid.rows.filter((row) => row.hidden).map((row) => [row.row, row]))
  const moved = grid.merges.map((merge): GridMerge => {
    const from = gone.get(merge.row)
    const last = merge.row + merge.rows
    const to = from && rows.find((row) => row.row > merge.row && row.row < last)
    if (!to) return merge
    put(to.cells, merge.column, from.cells[merge.column] ?? null)
    return { ...merge, row: to.row, rows: last - to.row }
  })
  return { ...grid, rows, merges: moved }
}

/** Cells keep their place: a hidden column is blank, and a merged cell is seen in what is left of it. */
function withoutColumns(grid: Grid, problems: Problems): Grid {
  const hidden = new Set(grid.hiddenColumns)
  if (hidden.size === 0) return grid
  const said = new Map<number, string>()
  const rows = grid.rows.map((row) => {
    if (!row.cells.some((cell, column) => hidden.has(column) && !isBlank(cell))) return row
    const cells = row.cells.map((cell, column) => {
      if (!hidden.has(column)) return cell
      if (!row.hidden && !said.has(column) && cleanCell(cell)) said.set(column, cleanCell(cell))
      return null
    })
    // Without its names a list is of what stands beside them: each row is asked about.
    const names = [...hidden].filter((at) => isName(said.get(at)) && !isBlank(row.cells[at]))
    const marks = [
      ...(row.marks ?? []).filter(({ column }) => !hidden.has(column)),
      ...names.map((column): CellMark => {
        return { column, code: 'unseen', text: cleanCell(row.cells[column]) }
      }),
    ]
    return { ...row, cells, ...(marks.length > 0 ? { marks } : {}) }
  })
  const byNumber = new Map(rows.map((row, at) => [row.row, at]))
  const merges = grid.merges.map((merge): GridMerge => {
    if (!hidden.has(merge.column)) return merge
    const last = merge.column + merge.columns
    let column = merge.column
    while (column < last && hidden.has(column)) column++
    const at = byNumber.get(merge.row)
    if (column === last || at === undefined) return merge
    put(rows[at]?.cells ?? [], column, grid.rows[at]?.cells[merge.column] ?? null)
    return { ...merge, column, columns: last - column }
  })
  if (said.size > 0)
    problems.push({
      code: 'hidden-columns',
      message: `Trang “${grid.name}” có cột đang ẩn (${[...said].map(columnName).join(', ')}), chưa đọc. ${ask}`,
    })
  return { ...grid, rows, merges }
}

const isBlank = (cell: GridCell | undefined): boolean => cleanCell(cell) === ''

const isName = (head: string | undefined): boolean =>
  /^(?:ho (?:va )?ten|ho ten|ten|ca nhan|tap the)\b/.test(foldCell(head ?? ''))

function put(cells: GridCell[], column: number, value: GridCell): void {
  while (cells.length <= column) cells.push(null)
  if (isBlank(cells[column])) cells[column] = value
}

/** "C “Hình thức”": the column's letters and what stands first in it. */
function columnName([column, first]: [number, string]): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters} “${first.length > 40 ? `${first.slice(0, 40)}…` : first}”`
}
