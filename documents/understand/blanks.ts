import { type ListRow, rowStateOf } from '@/domain/list'
import type { Head } from './head-rows'

const fields = ['form', 'level', 'year', 'decisionNumber'] as const
const words = {
  form: 'hình thức',
  level: 'cấp',
  year: 'năm',
  decisionNumber: 'số quyết định',
}

/**
 * Marks rows of one table whose cell is empty and that take from a title what other rows of the same
 * column say otherwise: an empty cell may as well mean the one above it, or nothing.
 */
export function doubtBlanks(rows: ListRow[], parts: Head[]): void {
  for (const field of fields) {
    if (!parts.some(({ columns }) => columns.includes(field))) continue
    const taken = rows.filter(({ around }) => around?.includes(field))
    const [first] = taken
    if (!first) continue
    const said = first.values[field]
    const other = rows.find(
      ({ values, around }) => values[field] && values[field] !== said && !around?.includes(field),
    )
    if (!other) continue
    for (const row of taken) {
      row.problems.push({
        code: 'blank-doubtful',
        field,
        message: `Ô ${words[field]} ở dòng ${row.source.row} để trống, tạm lấy theo tiêu đề; dòng ${other.source.row} ghi khác: xem lại.`,
      })
      row.state = rowStateOf(row.problems)
    }
  }
}
