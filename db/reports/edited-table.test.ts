import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { withCell } from '@/domain/report/cell'
import { changedSince, doubtful } from '@/domain/report/doubts'
import type { Block, Figures, Part, ReportTable } from '@/domain/report/types'
import { writeReport } from '@/domain/report/write'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { saveReport, updateReport } from './commands'
import { reportData } from './figures'
import { getReport } from './queries'
import { tablesOf } from './shape'
import { reports } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await award({ recipientName: 'Lê Thị Ánh' })
  await award({ recipientKind: 'collective', recipientName: 'Hội Phụ nữ phường' })
})

const award = async (more: Parameters<typeof praised>[1]) => {
  const made = await createAward(book.as.officer, praised(book, more))
  if (!made.ok) throw new Error(JSON.stringify(made))
}
const reader = () => ({ db: book.db.reader, actor: book.as.officer.actor })
const scope = { template: 'review', from: 2016, to: 2021 } as const
const today = async () => {
  const data = await reportData(reader(), scope)
  if (!data) throw new Error('no data')
  return { ...writeReport(data), figures: data.figures }
}
const save = async (blocks: Block[]) => {
  const about = { ...scope, title: 'Sơ kết', campaign: null, event: null, unit: null }
  const made = await saveReport(book.as.officer, { ...about, blocks, createKey: newKey() })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const saved = async (id: number) => {
  const report = await getReport(reader(), id)
  if (!report) throw new Error('no report')
  return report
}
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'report'))

/** "Tuyên dương theo cấp và đối tượng": Cấp, Tập thể, Cá nhân, Tổng số. */
const tableOf = (blocks: Block[]) => tablesOf(blocks)[0] as ReportTable
const edited = (blocks: Block[], at: number, text: string, figures: Figures): Block[] =>
  blocks.map((block) => {
    if (block !== tableOf(blocks)) return block
    const from = block.rows[0]?.[at] as Part
    return withCell(block, { row: 0, at, from, text }, figures)
  })
const cellOf = (blocks: Block[], at: number) => tableOf(blocks).rows[0]?.[at]
const key = 'awards.praise.district.individual'

test('an edited table is kept as it was edited, and told in the history', async () => {
  const { blocks, figures } = await today()
  const words = edited(blocks, 0, 'Cấp quận (cũ)', figures)
  const id = await save(edited(words, 2, '7', figures))
  const report = await saved(id)
  expect(cellOf(report.blocks, 0)).toEqual({ text: 'Cấp quận (cũ)' })
  expect(cellOf(report.blocks, 2)).toEqual({ text: '7', typed: true, over: key })
  expect(cellOf(report.blocks, 1)).toMatchObject({ key: 'awards.praise.district.collective' })
  expect(doubtful(report.blocks, figures).map(({ part, why }) => [part.text, why])).toEqual([
    ['7', ['typed']],
  ])
  const [entry] = await entries()
  expect(JSON.parse(entry?.after ?? '').tables).toContain('Cấp quận (cũ) | 1 | 7 | 2')
})

test('what has changed since is told of the linked cells; a typed one is linked when it says what the book counts', async () => {
  const { blocks, figures } = await today()
  const id = await save(edited(blocks, 2, '2', figures))
  await award({ recipientName: 'Trần Văn Bé' })
  const now = await today()
  const report = await saved(id)
  const cell = cellOf(report.blocks, 2)
  expect(cell).toEqual({ text: '2', typed: true, over: key })
  expect(changedSince([tableOf(report.blocks)], now.figures)).toMatchObject([
    { part: { key: 'awards.praise.district' }, was: 2, is: 3 },
  ])
  const again = { id, version: 1, title: report.title, blocks: report.blocks }
  expect(await updateReport(book.as.officer, again)).toMatchObject({ ok: true })
  expect(cellOf((await saved(id)).blocks, 2)).toMatchObject({ text: '2', key, value: 2 })
  expect((await book.db.reader.select().from(reports))[0]?.figures).toMatchObject({ [key]: 2 })
})

test('a cell that claims what the book does not count, or hides its number, is one typed by hand', async () => {
  await award({ level: 'ward' })
  const { blocks } = await today()
  const forge = (cell: Part) =>
    blocks.map((block) => {
      if (block !== tableOf(blocks)) return block
      return { ...block, rows: block.rows.map((row, i) => (i === 0 ? row.with(2, cell) : row)) }
    })
  const href = '/awards'
  for (const cell of [
    { text: '99' },
    { text: '99', over: 'awards.unheard' },
    { text: '99', key: 'awards.unheard', value: 99, href },
  ])
    expect(cellOf((await saved(await save(forge(cell)))).blocks, 2)).toEqual({
      text: '99',
      typed: true,
    })
  for (const cell of [
    { text: '12', key, value: 1, href },
    { text: '1 trong 12', key, value: 1, href },
    { text: '12', over: key },
  ])
    expect(cellOf((await saved(await save(forge(cell)))).blocks, 2)).toEqual({
      text: cell.text,
      typed: true,
      over: key,
    })
})

test('rows and columns stay as they were written, a cell holds one line: else nothing is kept', async () => {
  const { title, blocks, figures } = await today()
  const id = await save(edited(blocks, 2, '7', figures))
  const report = await saved(id)
  const table = tableOf(report.blocks)
  const wrong: [Partial<ReportTable>, string][] = [
    [{ rows: [...table.rows, table.rows[0] ?? []] }, 'tableShape'],
    [{ rows: [] }, 'tableShape'],
    [{ rows: table.rows.map((row) => row.slice(1)) }, 'tableShape'],
    [{ heads: [...table.heads.slice(1), 'Khác'] }, 'tableShape'],
    [{ widths: [100] }, 'tableShape'],
    [{ rows: table.rows.map((row) => row.with(0, { text: 'a'.repeat(1001) })) }, 'tooLong'],
  ]
  for (const [more, problem] of wrong) {
    const answer = await updateReport(book.as.officer, {
      id,
      version: 1,
      title,
      blocks: [{ ...table, ...more }],
    })
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' })
    expect(JSON.stringify(answer)).toContain(problem)
  }
  expect(await entries()).toHaveLength(1)
  expect((await saved(id)).blocks).toEqual(report.blocks)
  // Written again from today's figures a table has today's rows; and a table may be left out.
  await award({ level: 'ward' })
  const now = await today()
  expect(tableOf(now.blocks).rows.length).toBeGreaterThan(table.rows.length)
  const again = { id, version: 1, title, blocks: now.blocks }
  expect(await updateReport(book.as.officer, again)).toMatchObject({ ok: true })
  const without = now.blocks.filter(({ kind }) => kind !== 'table')
  expect(
    await updateReport(book.as.officer, { ...again, version: 2, blocks: without }),
  ).toMatchObject({ ok: true })
})
