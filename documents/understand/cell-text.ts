import type { GridCell } from '@/domain/list'
import { cleanText, fold } from '@/domain/text'

export const textOf = (cell: GridCell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell)

/** A cell as `cleanText` leaves it. */
export const cleanCell = (cell: GridCell | undefined): string => cleanText(textOf(cell))

/** What two cells that say the same share. */
export const foldCell = fold
