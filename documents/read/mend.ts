import { mendEntities } from '@/domain/entities'
import { withoutGuard } from '@/domain/guard'
import type { Grid, GridCell } from '@/domain/list'
import { mendMojibake } from '@/domain/mojibake'
import { leftOut, type Problems } from './left-out'

/**
 * Mends cells in place: letters written as a page's codes, apostrophes that keep a cell from being
 * calculated, and Vietnamese that was taken for another encoding. Where most of a file was, the file
 * says so; where a few cells were, their rows do.
 */
export function mendCells(grids: Grid[]): Problems {
  const mended: { at: Grid['rows'][number]; column: number; before: string }[] = []
  let sound = 0
  for (const { rows } of grids)
    for (const row of rows)
      for (let column = 0; column < row.cells.length; column++) {
        const cell = row.cells[column]
        if (typeof cell !== 'string') continue
        const plain = mendEntities(withoutGuard(cell))
        const whole = beyondAscii.test(plain) ? mendMojibake(plain) : null
        if (whole !== null) mended.push({ at: row, column, before: plain })
        else if (beyondAscii.test(plain)) sound++
        const after: GridCell = whole ?? plain
        if (after !== cell) row.cells[column] = after
      }
  if (mended.length > sound)
    return leftOut(
      'mended-letters',
      mended.map(({ at, column, before }) => `${before} → ${at.cells[column]}`),
    )
  for (const { at, column, before } of mended) {
    at.marks ??= []
    if (!at.marks.some(({ code }) => code === 'mended-letters'))
      at.marks.push({ column, code: 'mended-letters', text: before })
  }
  return []
}

const beyondAscii = /[\u0080-\uffff]/
