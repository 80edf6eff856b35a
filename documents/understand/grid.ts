import type { Grid } from '@/domain/list'
import { guessTable } from './guess'
import type { Head } from './head-rows'
import { unmerge } from './merges'
import { type Given, Sheet } from './sheet'

/** The rows, tables and title of one sheet; a table without a head is tried last. */
export function readGrid(grid: Grid, given: Given): Sheet {
  const sheet = new Sheet(grid, unmerge(grid), given)
  sheet.read()
  if (sheet.rows.length > 0 || sheet.tables.length > 0 || sheet.figures > 0) return sheet
  const guess = guessTable(sheet.list)
  if (!guess) return sheet
  const again = new Sheet(grid, sheet.list, given)
  const head: Head = {
    row: null,
    heads: guess.columns.map(() => ''),
    columns: guess.columns,
    from: 0,
    to: guess.columns.length - 1,
  }
  again.read(guess.from, head)
  return again
}
