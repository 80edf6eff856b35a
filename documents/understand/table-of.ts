import type { GridRow, ListTable } from '@/domain/list'
import { textOf } from './cell-text'
import type { Head } from './head-rows'

/** A table as it is shown for mapping: its heads, what each was taken for, and a few rows. */
export function tableOf(
  sheet: string,
  shape: string,
  head: Head & { used: number },
  parts: Head[],
  list: GridRow[],
  at: number,
): ListTable {
  const from = at + head.used
  return {
    sheet,
    headRow: head.row,
    shape,
    heads: head.heads,
    columns: head.heads.map(
      (_, col) => parts.find((part) => part.columns[col])?.columns[col] ?? 'skip',
    ),
    sample: list.slice(from, from + 4).map((row) => row.cells.map((cell) => textOf(cell))),
  }
}
