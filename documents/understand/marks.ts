import {
  type CellMark,
  type Grid,
  type GridRow,
  type ListRow,
  type ReadList,
  type RowProblem,
  rowStateOf,
} from '@/domain/list'
import { cleanCell } from './cell-text'

type FileProblems = ReadList['problems']

/**
 * Turns what a grid's cells carry beside their text into reasons for doubt of the rows read from them.
 * What is struck out in a line that is no row (a title, a group) is named for the file.
 */
export function markRows(grid: Grid, rows: ListRow[], problems: FileProblems): void {
  const marked = withMerged(grid)
  if (marked.size === 0) return
  const read = new Set<number>()
  for (const row of rows) {
    const from = marked.get(row.source.row)
    if (!from) continue
    read.add(row.source.row)
    row.problems.push(...reasons(from))
    row.state = rowStateOf(row.problems)
  }
  for (const { row, marks = [] } of marked.values()) {
    const struck = marks.filter(({ code }) => isStruck(code))
    if (read.has(row) || struck.length === 0) continue
    problems.push({
      code: 'struck-text',
      message: `Dòng ${row} của tệp có chữ bị gạch ngang (${quoted(struck)}): xem lại phần này trong tệp.`,
    })
  }
}

const isStruck = (code: CellMark['code']): boolean => code.startsWith('struck-')

/** Rows with marks by number; a tall merged cell's mark holds for every row that it covers. */
function withMerged({ rows, merges }: Grid): Map<number, GridRow> {
  const marked = new Map<number, GridRow>()
  for (const row of rows) if (row.marks) marked.set(row.row, row)
  if (marked.size === 0) return marked
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  for (const merge of merges) {
    const own = marked
      .get(merge.row)
      ?.marks?.filter(({ column, code }) => column === merge.column && isStruck(code))
    if (!own || own.length === 0 || merge.rows < 2) continue
    for (let at = merge.row + 1; at < merge.row + merge.rows; at++) {
      const row = byNumber.get(at)
      if (row) marked.set(at, { ...row, marks: [...(marked.get(at)?.marks ?? []), ...own] })
    }
  }
  return marked
}

function reasons({ row, cells, marks = [] }: GridRow): RowProblem[] {
  const struck = marks.filter(({ code }) => code === 'struck-out')
  const columns = new Set(struck.map(({ column }) => column))
  // A number in front is often left as it was.
  const isWhole = cells.every((cell, at) => columns.has(at) || /^\d*[.)]?$/.test(cleanCell(cell)))
  const found: RowProblem[] = []
  const say = (code: string, message: string) => found.push({ code, message })
  if (struck.length > 0 && isWhole)
    say('struck-out', `Dòng ${row} bị gạch ngang trong tệp: bỏ qua dòng này nếu đã rút tên.`)
  else if (struck.length > 0)
    say('struck-out', `Dòng ${row}: ô ${quoted(struck)} bị gạch ngang trong tệp, xem lại.`)
  for (const { code, text, column } of marks) {
    if (code === 'struck-part')
      say(code, `Dòng ${row}: phần “${short(text)}” bị gạch ngang trong tệp, không lấy. Xem lại.`)
    else if (code === 'unseen')
      say(code, `Dòng ${row}: ô “${short(text)}” trong tệp không nhìn thấy được. Xem lại dòng này.`)
    else if (code === 'table-in-cell')
      say(code, `Dòng ${row}: trong ô có bảng nhỏ, phần “${short(text)}” không có cột. Xem lại.`)
    else if (code === 'old-letters' || code === 'mended-letters')
      say(code, `Dòng ${row}: “${short(text)}” đổi thành “${short(cleanCell(cells[column]))}”.`)
  }
  return found
}

const quoted = (marks: CellMark[]): string =>
  marks
    .slice(0, 3)
    .map(({ text }) => `“${short(text)}”`)
    .join(', ')

const short = (text: string): string => {
  const clean = cleanCell(text)
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean
}
