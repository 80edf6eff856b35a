import { todayIn } from '@/domain/dates'
import type {
  Grid,
  ListDocument,
  ListFile,
  ListNoun,
  ListRow,
  ReadList,
  ReadOptions,
} from '@/domain/list'
import { isCatalogue } from '../template-sheets'
import { markDuplicates } from './duplicates'
import { readGrid } from './grid'
import { judgeLetters } from './letters'
import { markRows } from './marks'
import type { Given } from './sheet'
import { shownOf } from './shown'
import { add, type Counts, differingTotals, sumStated } from './stated'
import type { Title } from './titles'

type Problems = ReadList['problems']

/**
 * A file's grids as the rows of one list: tables found among titles and signatures, headings and
 * group rows turned into values of the rows under them. Pure; what is doubtful is marked, what is
 * left out is named in `problems`.
 */
export function understandList(file: ListFile, options: ReadOptions = {}): ReadList {
  const today = options.today ?? todayIn(new Date())
  const problems: ReadList['problems'] = [...(file.problems ?? [])]
  const read = readSheets(
    file.grids.filter((grid) => !isCatalogue(grid)),
    { today, options, problems },
  )
  const kind = options.noun ?? nounOfMost(read.map(({ sheet }) => sheet))
  const rows: ListRow[] = []
  const tables: ReadList['tables'] = []
  const counts: Counts[] = []
  let total: number | undefined
  let contradicts: string | undefined
  let title: Title = {}
  for (const { grid, sheet: first, given } of read) {
    const isOther = first.noun !== kind && first.rows.length > 0
    if (isOther && !(areAwards.has(first.noun ?? kind) && areAwards.has(kind))) {
      problems.push({
        code: 'other-list',
        message: `Trang “${grid.name}” là ${words[first.noun ?? 'awards']}, không đọc chung: gửi riêng thành một tệp.`,
      })
      continue
    }
    const sheet = isOther ? readGrid(grid, { ...given, noun: kind }) : first
    title = { ...sheet.own, ...title }
    markRows(grid, sheet.rows, problems)
    for (const row of sheet.rows) judgeLetters(row)
    for (const row of sheet.rows) rows.push(row)
    tables.push(...sheet.tables)
    const said = sumStated(sheet.stated)
    if (said) counts.push(said.counts)
    total ??= said?.total
    contradicts ??= said?.contradicts
  }
  if (kind === 'awards' || kind === 'individuals') markDuplicates(rows)
  const totals = { collective: 0, individual: 0, household: 0, ready: 0, warning: 0, error: 0 }
  for (const { values, state } of rows) {
    totals[state]++
    const own = kind === 'models' ? values.ownerKind : values.kind
    if (own) totals[own]++
  }
  const document = documentOf(title)
  if (kind === 'awards' || kind === 'individuals') {
    const stated = { counts: add(counts), contradicts, ...(total === undefined ? {} : { total }) }
    if (Object.keys(stated.counts).length > 0) document.statedTotals = stated.counts
    const differing = differingTotals(stated, totals, rows)
    if (differing) problems.push({ code: 'stated-total-differs', message: differing })
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push({
      code: 'no-rows',
      message: 'Không thấy danh sách nào trong tệp: cần một bảng có cột họ và tên hoặc tên đơn vị.',
    })
  const { encoding, converted } = file
  return { kind, document, encoding, rows, totals, problems, tables, converted }
}

/** Each sheet by itself, with what the sheets before say; what is left out is named. */
function readSheets(
  grids: Grid[],
  { today, options, problems }: { today: string; options: ReadOptions; problems: Problems },
) {
  const read: { grid: Grid; sheet: ReturnType<typeof readGrid>; given: Given }[] = []
  let title: Title = {}
  for (const grid of grids) {
    const shown = shownOf(grid, options, problems)
    if (shown.rows.length === 0) continue
    const given = { title, noun: options.noun, today, options }
    const sheet = readGrid(shown, given)
    const leave = (code: string, what: string) =>
      problems.push({ code, message: `Trang “${grid.name}” ${what}` })
    if (sheet.figures > 0)
      leave('figures-table', 'có bảng số liệu, không phải danh sách: chưa đọc.')
    else if (sheet.rows.length === 0 && sheet.tables.length === 0 && isTabular(shown))
      leave('no-table', 'không có bảng nào đọc được thành danh sách.')
    title = { ...sheet.own, ...title }
    read.push({ grid: shown, sheet, given })
  }
  return read
}

/** Notes on how to fill in a form are no table that was missed. */
const isTabular = (grid: Grid): boolean =>
  grid.rows.filter((row) => row.cells.filter((cell) => cell !== null && cell !== '').length > 1)
    .length > 1

/** What most rows of the file are. */
function nounOfMost(sheets: { rows: ListRow[]; noun: ListNoun | undefined }[]): ListNoun {
  const counts = new Map<ListNoun, number>()
  for (const { rows, noun = 'awards' } of sheets)
    counts.set(noun, (counts.get(noun) ?? 0) + rows.length)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  const isMixed = most?.[0] === 'individuals' && (counts.get('awards') ?? 0) > 0
  return isMixed ? 'awards' : (most?.[0] ?? 'awards')
}

/** People without any award may stand beside awards: one list of people. */
const areAwards = new Set<ListNoun>(['awards', 'individuals'])
const words: Record<ListNoun, string> = {
  awards: 'danh sách khen thưởng',
  models: 'danh sách mô hình',
  units: 'danh sách đơn vị',
  individuals: 'danh sách cá nhân',
}

function documentOf(title: Title): ListDocument {
  const document: ListDocument = {}
  for (const key of ['title', 'decisionNumber', 'decidedOn', 'issuer'] as const)
    if (title[key]) document[key] = title[key]
  return document
}
