export type SortState = 'ascending' | 'descending' | undefined

/** How a column is sorted under the `sort` parameter: its key, `-` before it for descending. */
export function sortState(sort: string | undefined, key: string): SortState {
  if (sort === key) return 'ascending'
  if (sort === `-${key}`) return 'descending'
  return undefined
}

/** The `sort` that a click on the column's head asks for: ascending first, then the reverse. */
export function flipped(key: string, state: SortState): string {
  return state === 'ascending' ? `-${key}` : key
}
