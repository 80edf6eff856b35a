import { type ListRow, rowStateOf } from '@/domain/list'
import { nameKey } from '@/domain/same-person'
import { foldCell } from './cell-text'

/** The same name, unit, form and decision twice in one file: a warning on both, each with the other. */
export function markDuplicates(rows: ListRow[]): void {
  const seen = new Map<string, ListRow>()
  const folded = new Map<string, string>()
  const foldOnce = (text: string) => {
    const known = folded.get(text) ?? foldCell(text)
    folded.set(text, known)
    return known
  }
  for (const row of rows) {
    const { name, kind, unit, form, decisionNumber, year, birthYear } = row.values
    if (!name || row.problems.some((problem) => problem.code === 'two-names')) continue
    // Units come again and again, names seldom.
    const called = kind === 'collective' ? foldCell(name) : nameKey(name)
    const who = `${kind}|${called}|${foldOnce(unit ?? '')}`
    const key = `${who}|${form}|${decisionNumber}|${year}|${birthYear}`
    const other = seen.get(key)
    if (!other) {
      seen.set(key, row)
      continue
    }
    mark(row, other)
    if (!other.problems.some((problem) => problem.code === 'duplicate-in-file')) mark(other, row)
  }
}

function mark(row: ListRow, other: ListRow): void {
  const message = `Trùng với dòng ${other.source.row}: cùng tên, cùng đơn vị. Bỏ một dòng nếu là một người.`
  row.problems.push({ code: 'duplicate-in-file', field: 'name', message })
  row.state = rowStateOf(row.problems)
}
