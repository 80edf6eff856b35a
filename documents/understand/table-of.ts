import type { GridRow, ListTable } from '@/domain/list'
import { foldCell, textOf } from './cell-text'
import type { Head } from './head-rows'

/** A table as it is shown for mapping: its heads, what each was taken for, and a few rows. */
export function tableOf(
  sheet: string,
  head: Head & { used: number },
  parts: Head[],
  list: GridRow[],
  at: number,
): ListTable {
  const from = at + head.used
  return {
    sheet,
    headRow: head.row,
    shape: shapeOf(head),
    heads: head.heads,
    columns: head.heads.map(
      (_, col) => parts.find((part) => part.columns[col])?.columns[col] ?? 'skip',
    ),
    sample: list.slice(from, from + 4).map((row) => row.cells.map((cell) => textOf(cell))),
  }
}

/** What tables of one shape share: their heads, or without any what their columns hold. */
export const shapeOf = ({ row, heads, columns }: Head): string =>
  row === null ? `#${columns.map((each) => each ?? '').join('|')}` : heads.map(foldCell).join('|')
