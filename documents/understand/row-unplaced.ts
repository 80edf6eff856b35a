import type { ListRow } from '@/domain/list'
import type { Part } from './row-lines'

/** A row with text that names nobody: kept, so that nobody is lost with it. */
export const unplaced = (sheet: string, row: number, texts: string[]): ListRow => ({
  source: { sheet, row },
  state: 'error',
  problems: [
    {
      code: 'unplaced',
      field: 'name',
      message: `Dòng ${row} có chữ nhưng không rõ là ai: điền tên, hoặc bỏ dòng này.`,
    },
  ],
  values: { note: texts.join(' ') },
})

/** The texts of a row that stand in one part of a table, its number aside. */
export const ownTexts = (texts: string[], { from, to, ordinal }: Part): string[] =>
  texts.filter((text, col) => text && from <= col && col <= to && col !== ordinal)

/** Marks lines of text that were taken for entries before a table was found below them. */
export function doubtAboveTable(rows: ListRow[]): void {
  for (const row of rows) {
    row.problems.push({
      code: 'line-above-table',
      field: 'name',
      message: `Dòng ${row.source.row} là một dòng chữ ở trên bảng: bỏ nếu không thuộc danh sách.`,
    })
    if (row.state === 'ready') row.state = 'warning'
  }
}
