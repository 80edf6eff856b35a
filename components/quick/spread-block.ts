import type { RecipientKind } from '@/domain/vocabulary'
import { type ColumnKey, columns, type QuickRow, withCell } from './quick-row'
import { readHead, readKind, tidy } from './read-cells'

/** How catalogue words are read; what they do not know stays as it was pasted. */
export type Readers = { form: (text: string) => string; level: (text: string) => string }

/**
 * Which column of the grid each pasted column goes to; null for one that is left out (STT). A row of
 * heads says so itself. Else columns follow the focused cell, but a first column of numbers is an STT
 * and one of kinds ("Tập thể", "Cá nhân") goes to the kind, wherever the block is pasted.
 */
export function planBlock(
  block: string[][],
  at: ColumnKey,
  shown: readonly ColumnKey[],
): { rows: string[][]; targets: (ColumnKey | null)[] } {
  const heads = (block[0] ?? []).map(readHead)
  if (heads.filter(Boolean).length >= 2)
    return {
      rows: block.slice(1).filter((row) => row.map(readHead).filter(Boolean).length < 2),
      targets: heads.map((head, i) =>
        head === 'ordinal' || heads.indexOf(head) < i ? null : head,
      ),
    }
  const width = Math.max(0, ...block.map((row) => row.length))
  const isStart = at === 'kind' || at === 'name'
  const skip =
    isStart && width > 1 && every(block, 0, (cell) => /^\d{1,4}[.)]?$/.test(cell)) ? 1 : 0
  const saysKind = every(block, skip, (cell) => readKind(cell) !== null)
  const first = isStart ? (saysKind ? 'kind' : 'name') : at
  // A kind column with some word that says no kind is still one, when it is pasted there.
  const someKind = at === 'kind' && block.some((row) => readKind(row[skip] ?? '') !== null)
  const from = shown.indexOf(someKind ? 'kind' : first)
  return {
    rows: block,
    targets: Array.from({ length: width }, (_, i) =>
      i < skip ? null : (shown[from + i - skip] ?? null),
    ),
  }
}

/** A grid line with one pasted row on it; columns that the block has not stay as they are. */
export function pasteRow(
  row: QuickRow,
  cells: string[],
  targets: (ColumnKey | null)[],
  read: Readers,
): QuickRow {
  const textOf = (column: ColumnKey) => cells[targets.indexOf(column)] ?? ''
  const kind = targets.includes('kind') ? kindOf(textOf('kind'), row.kind) : row.kind
  let pasted: QuickRow = kind === row.kind ? row : withCell(row, 'kind', kind)
  for (const column of columns) {
    if (column === 'kind' || !targets.includes(column)) continue
    const text = tidy(column, textOf(column), kind)
    const known = column === 'form' || column === 'level' ? read[column](text) : text
    pasted = withCell(pasted, column, known)
  }
  return pasted
}

/** An empty cell leaves the line's own kind; words that say no kind leave it to be chosen. */
const kindOf = (text: string, own: QuickRow['kind']): RecipientKind | '' =>
  text.trim() === '' ? own : (readKind(text) ?? '')

const every = (block: string[][], column: number, is: (cell: string) => boolean): boolean => {
  const cells = block.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
  return cells.length > 0 && cells.every(is)
}
