import type { Grid, GridCell, GridMerge, GridRow, ListField } from '@/domain/list'
import { cleanText, fold } from '@/domain/text'
import { fieldOfHead } from './heads'

export type Head = {
  row: number
  heads: string[]
  columns: (ListField | undefined)[]
  from: number
  to: number
}

export const textOf = (cell: GridCell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell)
export const isBlank = (cell: GridCell | undefined): boolean => textOf(cell).trim() === ''

/** Fills what merged cells cover, so that each row says for itself what its column says. */
export function unmerge(grid: Grid): void {
  const rows = new Map(grid.rows.map((row) => [row.row, row]))
  for (const merge of grid.merges) fill(rows, merge)
}

function fill(
  rows: Map<number, GridRow>,
  { row, column, rows: down, columns: across }: GridMerge,
): void {
  // A title or a heading over many columns stays one cell.
  if (across > 1 && down === 1) return
  const value = rows.get(row)?.cells[column]
  if (value === undefined || value === null || down > 5000) return
  for (let at = row; at < row + down; at++) {
    const cells = rows.get(at)?.cells
    if (!cells) continue
    while (cells.length <= column) cells.push(null)
    if (isBlank(cells[column])) cells[column] = value
  }
}

/**
 * Whether a row is the head of a table: most of its words name columns, and one of them a name or a
 * title. Two rows of a merged head are read as one.
 */
export function headAt(
  rows: GridRow[],
  at: number,
  merges: GridMerge[],
): (Head & { used: number }) | undefined {
  const first = rows[at]
  if (!first) return undefined
  const texts = first.cells.map((cell) => cleanText(textOf(cell)))
  const known = texts.map(fieldOfHead)
  const count = known.filter(Boolean).length
  const filled = texts.filter(Boolean).length
  if (count < 2 || count < filled / 2 || texts.some((text) => text.length > 80)) return undefined
  if (
    !known.some((field) => field && ['name', 'title', 'unit', 'honorific', 'kind'].includes(field))
  )
    return undefined
  const heads = [...texts]
  const columns = [...known]
  let used = 1
  const second = rows[at + 1]
  const spans = merges.filter((merge) => merge.row === first.row && merge.columns > 1)
  const covers = (col: number) =>
    spans.find((merge) => merge.column <= col && col < merge.column + merge.columns)
  const under =
    second?.row === first.row + 1 ? second.cells.map((cell) => cleanText(textOf(cell))) : []
  const below = under.flatMap((text, col) => (text && text !== heads[col] ? [{ text, col }] : []))
  // The second row of a head stands only under what spans several columns, or under nothing.
  const isHead =
    below.length > 0 &&
    spans.length > 0 &&
    below.every(
      ({ text, col }) => (covers(col) || !heads[col]) && text.length < 40 && !/^\d+$/.test(text),
    )
  const isSplit = spans.some(
    (merge) => merge.columns > 1 && below.some(({ col }) => covers(col) === merge),
  )
  if (
    isHead &&
    isSplit &&
    !below.some(({ text }) => /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,}$/u.test(text))
  ) {
    used = 2
    for (const { text, col } of below) {
      const span = covers(col)
      const over = heads[col] || (span ? (texts[span.column] ?? '') : '')
      heads[col] = over ? `${over} ${text}` : text
      columns[col] = subField(over, text) ?? fieldOfHead(text) ?? columns[col]
    }
  } else {
    // One head over two columns: "Họ và tên" over family and given name.
    for (const span of spans)
      for (let col = span.column + 1; col < span.column + span.columns; col++)
        if (!heads[col]) {
          heads[col] = heads[span.column] ?? ''
          columns[col] = columns[span.column]
        }
  }
  const filledColumns = heads.flatMap((head, col) => (head ? [col] : []))
  return {
    row: first.row,
    heads,
    columns,
    used,
    from: filledColumns[0] ?? 0,
    to: filledColumns.at(-1) ?? heads.length - 1,
  }
}

/** Under "Năm sinh" stand Nam and Nữ, under "Quyết định" số and ngày, under "Đối tượng" ticks. */
function subField(over: string, below: string): ListField | undefined {
  const [above, word] = [fold(over), fold(below)]
  if (/^(?:nam|nu)$/.test(word) && /sinh/.test(above)) return 'birthYear'
  if (/^(?:nam|nu)$/.test(word)) return 'gender'
  if (/quyet dinh|qd/.test(above) && /^so|ky hieu/.test(word)) return 'decisionNumber'
  if (/quyet dinh|qd/.test(above) && /^ngay/.test(word)) return 'decidedOn'
  if (/^(?:tap the|ca nhan|ho|ho gia dinh)$/.test(word))
    return /chu the|doi tuong thuc hien/.test(above) ? 'ownerKind' : 'kind'
  return undefined
}

/** Several tables side by side: the same heads stand again to the right. */
export function sideBySide(head: Head): Head[] {
  const starts = head.columns.flatMap((field, at) => (field === 'ordinal' ? [at] : []))
  const names = head.columns.filter((field) => field === 'name' || field === 'title').length
  if (starts.length < 2 || names < 2) return [head]
  return starts.map((from, at) => {
    const to = (starts[at + 1] ?? head.columns.length) - 1
    return {
      ...head,
      from,
      to,
      columns: head.columns.map((field, col) => (from <= col && col <= to ? field : undefined)),
    }
  })
}

/** "(1) (2) (3)", "1 2 3 4", "A B 1 2": the numbers of columns under a head. */
export function numbersColumns(row: GridRow): boolean {
  const texts = row.cells.map((cell) => textOf(cell).trim()).filter(Boolean)
  if (texts.length < 3) return false
  const numbers = texts.map((text) => /^\(?([\dA-D])\)?$/i.exec(text)?.[1])
  return (
    numbers.every(Boolean) &&
    texts.every((text, at) => at === 0 || text !== texts[at - 1]) &&
    numbers
      .filter((n) => /\d/.test(n ?? ''))
      .every((n, at, all) => at === 0 || Number(n) === Number(all[at - 1]) + 1)
  )
}

/** Columns of a table without a head, by what stands in them. */
export function guessColumns(rows: GridRow[]): (ListField | undefined)[] | undefined {
  const width = Math.max(...rows.map((row) => row.cells.length))
  const fields: (ListField | undefined)[] = []
  for (let col = 0; col < width; col++) {
    const texts = rows.map((row) => cleanText(textOf(row.cells[col]))).filter(Boolean)
    const share = (test: (text: string) => boolean) =>
      texts.filter(test).length / (texts.length || 1)
    if (texts.length === 0) fields.push(undefined)
    else if (
      share((t) => /^\d{1,4}\.?$/.test(t) && Number.parseInt(t, 10) < 1500) > 0.8 &&
      !fields.includes('ordinal')
    )
      fields.push('ordinal')
    else if (share((t) => /^(?:19|20)\d\d$/.test(t)) > 0.8)
      fields.push(share((t) => Number(t) < 2008) > 0.5 ? 'birthYear' : 'year')
    else if (!fields.includes('name') && share((t) => /^\p{Lu}\S*(?: \S+)+$/u.test(t)) > 0.6)
      fields.push('name')
    else if (
      share((t) => /^(?:giấy khen|bằng khen|tuyên dương|kỷ niệm chương|biểu dương)/iu.test(t)) > 0.6
    )
      fields.push('form')
    else if (
      fields.includes('name') &&
      !fields.includes('position') &&
      share((t) =>
        /^(?:phường|trường|p\.|q\.|ubnd|đảng|phòng|ban|hội|công|xã|khu phố|chi bộ|đơn vị|bệnh|trung tâm|liên|quận|ủy ban|văn phòng)/iu.test(
          t,
        ),
      ) < 0.6
    )
      fields.push('position')
    else if (fields.includes('name') && !fields.includes('unit')) fields.push('unit')
    else fields.push('note')
  }
  return fields.includes('name') ? fields : undefined
}
