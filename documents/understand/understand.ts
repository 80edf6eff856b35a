import { todayIn } from '@/domain/dates'
import type {
  ListDocument,
  ListFile,
  ListRow,
  ListTable,
  ReadList,
  ReadOptions,
} from '@/domain/list'
import type { RecipientKind } from '@/domain/vocabulary'
import { markDuplicates } from './duplicates'
import { readGrid } from './grid'
import { addStated } from './stated'
import type { Title } from './titles'

/**
 * A file's grids as the rows of one list: tables found among titles and signatures, headings and
 * group rows turned into values of the rows under them. Pure; what is doubtful is marked.
 */
export function understandList(file: ListFile, options: ReadOptions = {}): ReadList {
  const today = options.today ?? todayIn(new Date())
  const problems: ReadList['problems'] = []
  const rows: ListRow[] = []
  const tables: ListTable[] = []
  let title: Title = {}
  let stated: Partial<Record<RecipientKind, number>> | undefined
  let noun = options.noun
  for (const grid of file.grids) {
    if (grid.rows.length === 0) continue
    if (grid.hidden && !options.withHidden) {
      problems.push({
        code: 'hidden-sheet',
        message: `Trang “${grid.name}” đang ẩn (${grid.rows.length} dòng), chưa đọc. Muốn đọc: Khớp lại cột, chọn “Đọc cả dòng và trang đang ẩn”.`,
      })
      continue
    }
    const hidden = grid.rows.filter((row) => row.hidden).length
    if (hidden > 0 && !options.withHidden) {
      problems.push({
        code: 'hidden-rows',
        message: `Trang “${grid.name}” có ${hidden} dòng đang ẩn, chưa đọc. Muốn đọc: Khớp lại cột, chọn “Đọc cả dòng và trang đang ẩn”.`,
      })
      grid.rows = grid.rows.filter((row) => !row.hidden)
    }
    const read = readGrid(grid, { title, noun, today, options })
    noun ??= read.noun
    title = { ...read.title, ...title }
    for (const row of read.rows) rows.push(row)
    tables.push(...read.tables)
    if (read.stated) stated = addStated(stated, read.stated)
  }
  const kind = noun ?? 'awards'
  if (kind === 'awards' || kind === 'individuals') markDuplicates(rows)
  const totals = { collective: 0, individual: 0, household: 0, ready: 0, warning: 0, error: 0 }
  for (const { values, state } of rows) {
    totals[state]++
    const own = kind === 'models' ? values.ownerKind : values.kind
    if (own) totals[own]++
  }
  const document: ListDocument = {}
  for (const key of ['title', 'decisionNumber', 'decidedOn', 'issuer'] as const)
    if (title[key]) document[key] = title[key]
  if (stated && kind !== 'models' && kind !== 'units') {
    document.statedTotals = stated
    const differing = (Object.keys(stated) as RecipientKind[]).filter(
      (each) => stated?.[each] !== totals[each],
    )
    if (differing.length > 0) {
      const words = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' }
      problems.push({
        code: 'stated-total-differs',
        message: `Văn bản ghi ${differing.map((each) => `${stated?.[each]} ${words[each]}`).join(', ')}, đọc được ${differing.map((each) => `${totals[each]} ${words[each]}`).join(', ')}.`,
      })
    }
  }
  return {
    kind,
    document,
    encoding: file.encoding,
    rows,
    totals,
    problems,
    tables,
    converted: file.converted,
  }
}
