import type { ListField, RowProblem } from '@/domain/list'
import { wordKey } from '@/domain/report-numbers/token'
import { foldCell } from './cell-text'
import type { RawRow } from './row'

/** A column that says again what another one says: it is left out, and held against the other. */
export type Again = { col: number; of: number }

/** Columns of one field that repeat each other: what may be left out, by column. */
export function againIn(
  heads: string[],
  columns: (ListField | undefined)[],
  rows: string[][],
): Again[] {
  const again: Again[] = []
  const isOut = (col: number) => again.some((each) => each.col === col)
  for (const field of new Set(columns)) {
    if (!field || !repeated.has(field)) continue
    const same = columns.flatMap((each, col) => (each === field ? [col] : []))
    if (same.length < 2) continue
    for (const col of same)
      for (const of of same)
        if (col !== of && !isOut(col) && !isOut(of) && repeats(heads, rows, col, of))
          again.push({ col, of })
  }
  return again
}

const repeated = new Set<ListField>([
  'name',
  'unit',
  'position',
  'form',
  'year',
  'citation',
  'title',
])

/** Whether `col` says nothing in nearly all rows that `of` does not say. */
function repeats(heads: string[], rows: string[][], col: number, of: number): boolean {
  let both = 0
  let within = 0
  let equal = 0
  let capitals = 0
  for (const row of rows) {
    const [text = '', whole = ''] = [row[col], row[of]]
    if (!text || !whole) continue
    both++
    const [part, all] = [foldCell(text), foldCell(whole)]
    if (part === all) equal++
    if (` ${all} `.includes(` ${part} `)) within++
    if (whole === whole.toUpperCase() && text !== text.toUpperCase()) capitals++
  }
  if (both === 0 || within < both * 0.9) return false
  // Of two that say the same, the one not in capitals stays, then the first.
  if (equal >= both * 0.9) return capitals === 0 && (col > of || capitalsIn(rows, col, of))
  // "Nguyễn Anh" and "Anh": of one row alone nobody can tell whether the name ends twice so.
  return both > 1 || !/lot|dem|^ho$|^ho va chu/.test(foldCell(heads[of] ?? ''))
}

const capitalsIn = (rows: string[][], col: number, of: number): boolean =>
  rows.some((row) => {
    const [text = '', whole = ''] = [row[col], row[of]]
    return text !== '' && text === text.toUpperCase() && whole !== whole.toUpperCase()
  })

/** A row without what is said again; where the two differ after all, it is asked. */
export function onceRow(
  raw: RawRow,
  again: Again[],
  columns: (ListField | undefined)[],
): { raw: RawRow; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const cells = [...raw.cells]
  const texts = [...raw.texts]
  for (const { col, of } of again) {
    const [text = '', whole = ''] = [raw.texts[col], raw.texts[of]]
    if (!text || saysNoOther(text, whole)) continue
    // Nobody is lost where only the other column names them.
    if (!whole) cells[of] = texts[of] = [texts[of], text].filter(Boolean).join(' ')
    const said = whole ? `ghi khác nhau (“${whole}” và “${text}”)` : `chỉ một cột có “${text}”`
    problems.push({
      code: 'columns-differ',
      field: columns[of] ?? 'name',
      message: `Dòng ${raw.row} có hai cột cùng loại ${said}: xem lại.`,
    })
  }
  return { raw: { ...raw, cells, texts }, problems }
}

/** The same words but for capitals, the place of a tone, or all marks left out in one of them. */
function saysNoOther(text: string, whole: string): boolean {
  const words = (of: string) =>
    ` ${of
      .split(/[\s,.;:–-]+/)
      .map(wordKey)
      .join(' ')} `
  if (words(whole).includes(words(text))) return true
  const isPlain = (of: string) => foldCell(of) === of.toLowerCase().trim()
  return (isPlain(text) || isPlain(whole)) && ` ${foldCell(whole)} `.includes(` ${foldCell(text)} `)
}
