import type { GridCell, ListField, ListRow, RowProblem } from '@/domain/list'
import type { Around } from './around'
import { cleanCell } from './cell-text'
import { type Seen, seenRow, withSeen } from './columns-seen'
import { type RawRow, readRow } from './row'
import type { Part } from './row-lines'

/** A row of a table, read with what is known of its columns. */
export function tableRow(
  { raw, problems }: { raw: RawRow; problems: RowProblem[] },
  part: Part,
  seen: Seen | undefined,
  around: Around,
): ListRow {
  const told = seen ? seenRow(raw, seen, part.columns) : { raw, problems: [] }
  return withSeen(withSeen(readRow(told.raw, part.columns, part.heads, around), told), { problems })
}

/** A line of text that is an entry. */
export function lineRow(
  row: number,
  { cells, columns, problems }: { cells: GridCell[]; columns: ListField[]; problems: RowProblem[] },
  around: Around,
): ListRow {
  const raw = { row, cells, texts: cells.map(cleanCell) }
  return withSeen(readRow(raw, columns, columns.map(String), around), { problems })
}
