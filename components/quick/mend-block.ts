import { mendEntities } from '@/domain/entities'
import { withoutGuard } from '@/domain/guard'
import type { Grid } from '@/domain/list'
import { modernise } from '@/domain/modernise'
import { mendMojibake } from '@/domain/mojibake'

export type Changed = { before: string; after: string }

/** A pasted block in Unicode: old fonts, broken UTF-8 and a page's codes mended, and what was changed. */
export function mendBlock(block: string[][]): { block: string[][]; changed: Changed[] } {
  const mended = block.map((row) =>
    row.map((cell) => {
      const plain = mendEntities(withoutGuard(cell))
      return mendMojibake(plain) ?? plain
    }),
  )
  const rows = mended.map((cells, at) => ({ row: at + 1, hidden: false, cells: [...cells] }))
  const grid: Grid = { name: '', hidden: false, date1904: false, rows, merges: [] }
  modernise([grid])
  const after = grid.rows.map(({ cells }) => cells.map(String))
  const changed = block.flatMap((row, y) =>
    row.flatMap((before, x) => {
      const now = after[y]?.[x] ?? before
      return now === before || now === withoutGuard(before) ? [] : [{ before, after: now }]
    }),
  )
  return { block: after, changed }
}
