import { detectLegacy, fromLegacy, isLegacy } from '@/domain/legacy-text'
import type { Grid, GridCell, ListEncoding, ListFile } from '@/domain/list'
import { Unreadable } from './refusal'
import { readSheets } from './sheets'
import { sniff } from './sniff'
import { decodeText, readText } from './text'
import { readWord } from './word'

/** A file or pasted text as grids, in Unicode. Throws `Unreadable`. */
export async function readFile(
  source: { bytes: Uint8Array } | { text: string },
): Promise<ListFile> {
  const { grids, encoding } = await gridsOf(source)
  if (grids.every((grid) => grid.rows.length === 0))
    throw new Unreadable('no-rows', 'Tệp không có chữ nào để đọc.')
  return modern(grids, encoding)
}

async function gridsOf(
  source: { bytes: Uint8Array } | { text: string },
): Promise<{ grids: Grid[]; encoding: ListEncoding }> {
  if ('text' in source) return { grids: [readText(source.text, true)], encoding: 'unicode' }
  const kind = sniff(source.bytes)
  if (kind === 'docx') return { grids: [await readWord(source.bytes)], encoding: 'unicode' }
  if (kind !== 'text') return { grids: await readSheets(source.bytes, kind), encoding: 'unicode' }
  const { text, encoding } = decodeText(source.bytes)
  const looksLikeMail = !/[\t;]/.test(text.slice(0, 4000)) && /^\s*\d+[.)]\s+\p{L}/mu.test(text)
  return { grids: [readText(text, looksLikeMail)], encoding }
}

/** Text in an old font becomes Unicode, with a few cells kept as they were, to show both. */
function modern(grids: Grid[], encoding: ListEncoding): ListFile {
  const texts = grids.flatMap((grid) =>
    grid.rows.slice(0, 3000).flatMap((row) => row.cells.filter((cell) => typeof cell === 'string')),
  )
  const legacy = encoding === 'windows-1258' ? null : detectLegacy(texts)
  if (!legacy) return { encoding, grids, converted: [] }
  const converted: ListFile['converted'] = []
  const mend = (cell: GridCell): GridCell => {
    if (typeof cell !== 'string' || !isLegacy(cell)) return cell
    // The old fonts have no capital Ủ: it was typed small.
    const after = fromLegacy(cell, legacy).replace(/(?<!\p{L})ủy (?=ban|viên)/gu, 'Ủy ')
    if (after !== cell && converted.length < 6) converted.push({ before: cell, after })
    return after
  }
  for (const grid of grids) {
    grid.name = String(mend(grid.name))
    for (const row of grid.rows) row.cells = row.cells.map(mend)
  }
  return { encoding: legacy, grids, converted }
}
