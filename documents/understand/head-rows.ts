import type { GridMerge, GridRow, ListField } from '@/domain/list'
import { cleanCell, foldCell } from './cell-text'
import { fieldOfHead, isHeadWording } from './heads'
import { valueOfHead } from './value-heads'

/** A table's head, or the part of it that stands beside another one. */
export type Head = {
  /** The row of the head, null where the table has none. */
  row: number | null
  heads: string[]
  columns: (ListField | undefined)[]
  from: number
  to: number
}

type Columns = { heads: string[]; columns: (ListField | undefined)[] }

/**
 * Whether a row is the head of a table: its cells name columns, among them a name or a title. A row
 * with "STT" may word its heads freely; without it each head must be made of nothing but words of
 * heads, since "Phường Tây Thạnh" begins like one. Two rows of a merged head are read as one.
 */
export function headAt(
  rows: GridRow[],
  at: number,
  merges: GridMerge[],
): (Head & { used: number; isFigures: boolean }) | undefined {
  const first = rows[at]
  if (!first || first.cells.length < 2) return undefined
  const texts = first.cells.map(cleanCell)
  const filled = texts.filter(Boolean)
  if (filled.length < 2) return undefined
  const hasOrdinal = filled.some((text) => text.length < 15 && fieldOfHead(text) === 'ordinal')
  if (!hasOrdinal && !mayBeHead(filled)) return undefined
  const known = texts.map((text) =>
    hasOrdinal || isHeadWording(text) ? fieldOfHead(text) : undefined,
  )
  const count = texts.filter((text, col) => known[col] || valueOfHead(text)).length
  const isFigures =
    hasOrdinal &&
    filled.some((text) => /^(?:so luong|tong so|ty le|tong cong)\b/.test(foldCell(text))) &&
    !known.includes('name')
  if (count < 2 || (!hasOrdinal && count < filled.length / 2)) return undefined
  if (!isFigures && !known.some((field) => field && namingFields.has(field))) return undefined
  const spans = merges.filter((merge) => merge.row === first.row && merge.columns > 1)
  const head: Columns = { heads: [...texts], columns: known }
  const used = under(head, texts, rows[at + 1], first, spans) ? 2 : 1
  if (used === 1) spread(head, spans)
  const columnsFilled = head.heads.flatMap((text, col) => (text ? [col] : []))
  return {
    row: first.row,
    ...head,
    used,
    isFigures,
    from: columnsFilled[0] ?? 0,
    to: columnsFilled.at(-1) ?? head.heads.length - 1,
  }
}

const namingFields = new Set<ListField>(['name', 'title', 'unit', 'honorific', 'kind'])

/** How the head of the column begins that tells who is meant. */
const naming =
  /^(?:ho (?:va )?(?:ten|chu|dem|lot)|hoten|ten\b|ho$|don vi(?: cong tac)?$|doi tuong|tap the ca nhan|don vi ca nhan|tap the$|ca nhan$|chu ho|ho gia dinh$|ong ba|noi dung dang ky|mo hinh|cong trinh)/

/** A cheap look: no numbers, and the first two texts are words of heads. */
const mayBeHead = (filled: string[]): boolean =>
  filled.some((text) => naming.test(foldCell(text))) &&
  filled.every((text) => !/^[\d.,/]+$/.test(text)) &&
  filled.slice(0, 3).filter((text) => isHeadWording(text) || valueOfHead(text)).length >= 2

/** Takes the second row of a head into the first; false when it is not one. */
function under(
  head: Columns,
  texts: string[],
  second: GridRow | undefined,
  first: GridRow,
  spans: GridMerge[],
): boolean {
  if (second?.row !== first.row + 1) return false
  const below = second.cells.flatMap((cell, col) => {
    const text = cleanCell(cell)
    return text && text !== texts[col] ? [{ text, col }] : []
  })
  const spanOf = (col: number) => spans.find((m) => m.column <= col && col < m.column + m.columns)
  // Where nothing is merged (CSV), what stands under an empty head belongs to the head on its left.
  const overOf = (col: number) => {
    const span = spanOf(col)
    if (span) return texts[span.column] ?? ''
    let left = col
    while (left > 0 && !texts[left]) left--
    return texts[left] ?? ''
  }
  const isData = ({ text, col }: { text: string; col: number }) =>
    text.length > 40 || (/^\d+$/.test(text) && valueUnder(overOf(col), text) !== 'year')
  if (below.length === 0 || below.some(isData)) return false
  const isSplit = spans.length > 0 ? below.some(({ col }) => spanOf(col)) : below.length > 1
  const stands = below.every(({ text, col }) =>
    spans.length > 0 ? spanOf(col) || !texts[col] : isSubHead(text, overOf(col)),
  )
  const areWords =
    spans.length === 0 ||
    below.filter(({ text, col }) => isSubHead(text, overOf(col))).length >= below.length / 2
  if (!isSplit || !stands || !areWords) return false
  for (const { text, col } of below) {
    const over = overOf(col)
    head.heads[col] = over ? `${over} ${text}` : text
    head.columns[col] =
      subField(over, text) ?? fieldOfHead(text) ?? head.columns[col] ?? fieldOfHead(over)
  }
  return true
}

const isSubHead = (text: string, over: string): boolean =>
  isHeadWording(text) || valueUnder(over, text) !== undefined

/** The field of a value that stands as a head under the name of its field: "Kinh tế", "Giấy khen". */
function valueUnder(over: string, text: string): ListField | undefined {
  const { field } = valueOfHead(text) ?? valueOfHead(`${over} ${text}`) ?? {}
  // "Phường" alone is where somebody works.
  return field === 'level' && !/\bcap\b/.test(foldCell(`${over} ${text}`)) ? undefined : field
}

/** One head over two columns: "Họ và tên" over family and given name. */
function spread(head: Columns, spans: GridMerge[]): void {
  for (const span of spans)
    for (let col = span.column + 1; col < span.column + span.columns; col++)
      if (!head.heads[col]) {
        head.heads[col] = head.heads[span.column] ?? ''
        head.columns[col] = head.columns[span.column]
      }
}

/** Under "Năm sinh" stand Nam and Nữ, under "Quyết định" số and ngày, under "Đối tượng" ticks. */
function subField(over: string, below: string): ListField | undefined {
  const [above, word] = [foldCell(over), foldCell(below)]
  if (/^(?:nam|nu)$/.test(word) && /sinh|tuoi/.test(above)) return 'birthYear'
  if (/^(?:nam|nu)$/.test(word)) return 'gender'
  if (/quyet dinh|qd/.test(above) && /^so|ky hieu/.test(word)) return 'decisionNumber'
  if (/quyet dinh|qd/.test(above) && /^ngay/.test(word)) return 'decidedOn'
  if (/^(?:tap the|ca nhan|ho|ho gia dinh)$/.test(word))
    return /chu the|doi tuong thuc hien/.test(above) ? 'ownerKind' : 'kind'
  return valueUnder(over, below)
}

/** Several tables side by side: the same heads stand again to the right. */
export function sideBySide(head: Head): Head[] {
  const isStart = (col: number, field: ListField) =>
    head.columns[col] === field && head.columns[col - 1] !== field
  const startsOf = (field: ListField) =>
    head.columns.flatMap((_, col) => (isStart(col, field) ? [col] : []))
  const names = [...startsOf('name'), ...startsOf('title')]
  if (names.length < 2) return [head]
  let starts = startsOf('ordinal')
  if (starts.length < 2) {
    const folded = head.heads.map(foldCell)
    starts = names.filter((col) => folded[col] === folded[names[0] ?? 0])
    if (starts.length < 2) return [head]
    starts[0] = head.from
  }
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
