import { type SearchParams, textOf } from './address'

/** How the values of a column are written: in a sheet, and on screen where nothing says better. */
export type CellKind = 'text' | 'centred' | 'whole' | 'year' | 'money' | 'date'
export type CellValue = string | number | null | undefined

/**
 * One column of a list, said once: the page shows it and a file holds it under the same head, so that
 * what is exported is what was seen.
 */
export type ListColumn<Row> = {
  /** In the address (`columns=name,unit`), and the value of `sort` when the column is sortable. */
  key: string
  head: string
  /** Dates are `YYYY-MM-DD`, money whole đồng. */
  value: (row: Row) => CellValue
  kind?: CellKind
  /** In a file, in characters as sheets measure it. */
  width?: number
  sortable?: boolean
  /** 1 keeps its place; 2 (the usual) and 3 fold under the name where the list is narrow. */
  priority?: 1 | 2 | 3
  muted?: boolean
  /** On screen the cell says more than its number: it begins at the left and wraps. */
  wide?: boolean
  /** Shown only when it is chosen. */
  extra?: boolean
  /** Of a person (year of birth, numbers): left out of files unless asked for by a role that may. */
  personal?: boolean
}

/** `columns=unit,year`: the columns that are wanted besides the first, which names the row. */
export function readColumns(params: SearchParams): string[] | undefined {
  return textOf(params, 'columns')?.slice(0, 1000).split(',')
}

/** What a list shows: the wanted columns in the list's own order, or those that it begins with. */
export function chosenColumns<Row>(
  columns: readonly ListColumn<Row>[],
  wanted: readonly string[] | undefined,
): ListColumn<Row>[] {
  return columns.filter(({ key, extra }, at) => at === 0 || (wanted?.includes(key) ?? !extra))
}

export const numeric = (kind: CellKind): boolean =>
  kind === 'whole' || kind === 'year' || kind === 'money'
