import { fromLegacy, type LegacyEncoding, type Reading, readingsOf } from './legacy-text'
import type { Grid, GridCell, ListFile } from './list'

/**
 * Turns what is written in an old font into Unicode, in place. A file may mix both, so each cell is
 * judged by its own words; one that fits several readings follows its column when that is all in one,
 * then its row (some may have been pasted; a row with a cell that is surely otherwise than its column
 * was), then what is most in the column, the sheet and the file. Null when nothing is in an old font.
 * `converted` has a few cells to show; rows that are among many of Unicode are marked.
 */
export function modernise(
  grids: Grid[],
): { encoding: LegacyEncoding; converted: ListFile['converted'] } | null {
  const file = tally()
  const sheets = grids.map((grid) => talliesOf(grid, file))
  const encoding = file.tcvn3 >= file.vni ? 'tcvn3' : 'vni'
  // Words of other languages fit an old font by chance, beside many that fit nothing.
  if (file[encoding] <= file.odd) return null
  const converted: ListFile['converted'] = []
  const areFew = file.unicode > file.tcvn3 + file.vni
  for (const [at, grid] of grids.entries()) {
    const { sheet, columns } = sheets[at] as SheetTallies
    for (const row of grid.rows) {
      const readings = row.cells.map(readingsOfCell)
      const inRow = tally()
      const strange = tally()
      for (const [column, each] of readings.entries()) {
        count(inRow, each)
        if (!unanimous(columns[column], each)) count(strange, each)
      }
      row.cells = row.cells.map((cell, column) => {
        if (typeof cell !== 'string') return cell
        const way =
          only(readings[column]) ??
          pasted(strange, readings[column]) ??
          unanimous(columns[column], readings[column]) ??
          unanimous(inRow, readings[column]) ??
          most([columns[column], sheet, file], readings[column])
        if (way === 'unicode' || !/[\u0080-\uffff]/.test(cell)) return cell
        const after = mend(cell, way)
        if (after === cell) return cell
        if (converted.length < shown) converted.push({ before: cell, after })
        if (areFew && !row.marks?.some(({ code }) => code === 'old-letters'))
          row.marks = [...(row.marks ?? []), { column, code: 'old-letters', text: cell }]
        return after
      })
    }
  }
  return { encoding, converted }
}

/** So many cells are kept as they were, to show beside what they became. */
const shown = 6

/** How many cells are surely in each; `odd` make no Vietnamese words in any. */
type Tally = Record<Reading | 'odd', number>
type SheetTallies = { sheet: Tally; columns: Tally[] }

const tally = (): Tally => ({ unicode: 0, tcvn3: 0, vni: 0, odd: 0 })
const ways: Reading[] = ['unicode', 'tcvn3', 'vni']

function talliesOf(grid: Grid, file: Tally): SheetTallies {
  const sheet = tally()
  const columns: Tally[] = []
  for (const row of grid.rows)
    for (const [at, cell] of row.cells.entries()) {
      const readings = readingsOfCell(cell)
      if (!readings) continue
      columns[at] ??= tally()
      for (const each of [file, sheet, columns[at]]) count(each, readings)
    }
  return { sheet, columns }
}

/** Undefined when the cell has no letters beyond ASCII. */
const readingsOfCell = (cell: GridCell): Reading[] | undefined =>
  typeof cell === 'string' && /[\u00a1-\uffff]/.test(cell) ? readingsOf(cell) : undefined

function count(to: Tally, readings: Reading[] | undefined): void {
  if (!readings) return
  const [first] = readings
  if (!first) to.odd++
  else if (readings.length === 1) to[first]++
}

const only = (readings: Reading[] | undefined) => (readings?.length === 1 ? readings[0] : undefined)

function unanimous(tally: Tally | undefined, readings: Reading[] | undefined): Reading | undefined {
  const said = ways.filter((way) => tally && tally[way] > 0)
  return said.length === 1 && fits(said[0], readings) ? said[0] : undefined
}

/** The old font that cells of a row are in though their columns are not. */
function pasted(strange: Tally, readings: Reading[] | undefined): Reading | undefined {
  const way = strange.tcvn3 > 0 ? 'tcvn3' : 'vni'
  const isOne = strange[way] > 0 && (strange.tcvn3 === 0 || strange.vni === 0)
  return isOne && strange.unicode === 0 && readings?.includes(way) ? way : undefined
}

function most(tallies: (Tally | undefined)[], readings: Reading[] | undefined): Reading {
  for (const each of tallies) {
    if (!each) continue
    const candidates = ways.filter((way) => fits(way, readings))
    const best = Math.max(...candidates.map((way) => each[way]))
    const winners = candidates.filter((way) => each[way] === best)
    if (best > 0 && winners.length === 1 && winners[0]) return winners[0]
  }
  return 'unicode'
}

const fits = (way: Reading | undefined, readings: Reading[] | undefined): boolean =>
  way !== undefined && (!readings || readings.length === 0 || readings.includes(way))

/**
 * The old fonts have no capital Ủ: it was typed small. TCVN3 has no capitals with a tone at all: the font
 * that shows small letters as capitals (".VnTimeH") was used for words whose other letters are capitals.
 */
function mend(text: string, from: LegacyEncoding): string {
  const mended = fromLegacy(text, from).replace(/(?<!\p{L})ủy (?=ban|viên)/gu, 'Ủy ')
  return from === 'tcvn3' && !/[a-z]/.test(text) && hasCapitalWord(text)
    ? mended.toUpperCase()
    : mended
}

/** A word with two capitals at least: "Lý Mü" alone may be written either way. */
const hasCapitalWord = (text: string): boolean =>
  text.split(/[\s,.;()/-]+/).some((word) => (word.match(/[A-Z¡¢£¤¥¦§]/g)?.length ?? 0) > 1)
