import type { GridMerge, ListFile, ReadOptions } from '@/domain/list'
import { understandList } from '../understand/understand'

type Written = { merges?: GridMerge[]; name?: string; hidden?: boolean; hide?: number[] }

/** A sheet written as text: a line is a row, `|` parts cells, `\n` is a line break within a cell. */
export function sheet(text: string, { merges = [], name = 'Trang 1', hidden, hide }: Written = {}) {
  const rows = text
    .trim()
    .split('\n')
    .flatMap((line, at) =>
      line.trim() === ''
        ? []
        : [
            {
              row: at + 1,
              hidden: hide?.includes(at + 1) ?? false,
              cells: line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n') || null),
            },
          ],
    )
  return { name, hidden: hidden ?? false, date1904: false, rows, merges }
}

export function understand(text: string, more: Written & ReadOptions = {}) {
  const { withHidden, noun, columns } = more
  return understandSheets([sheet(text, more)], {
    ...(withHidden ? { withHidden } : {}),
    ...(noun ? { noun } : {}),
    ...(columns ? { columns } : {}),
  })
}

export function understandSheets(grids: ListFile['grids'], options: ReadOptions = {}) {
  return understandList(
    { encoding: 'unicode', grids, converted: [] },
    { today: '2026-11-24', ...options },
  )
}

/** What each row came to, shortly: state, kind, name and unit, then the codes of its problems. */
export const shortly = (list: ReturnType<typeof understand>): string[] =>
  list.rows.map(({ state, problems, values }) =>
    [
      state,
      values.kind ?? '?',
      values.name ?? values.title ?? '',
      values.unit ?? '',
      ...problems.map(({ code }) => code),
    ].join(' · '),
  )
