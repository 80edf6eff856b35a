import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { changedSince } from '@/domain/report/doubts'
import { relink, textOf } from '@/domain/report/edit'
import type { Block } from '@/domain/report/types'
import { writeReport } from '@/domain/report/write'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { saveReport, updateReport } from './commands'
import { reportData } from './figures'
import { getReport, listReports } from './queries'
import { reports } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await createAward(book.as.officer, praised(book))
})

const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const scope = { template: 'review', from: 2016, to: 2021 } as const
const today = async () => {
  const data = await reportData(reader(), scope)
  if (!data) throw new Error('no data')
  return { ...writeReport(data), figures: data.figures }
}
const sent = async (more = {}) => {
  const { title, blocks } = await today()
  return {
    ...scope,
    title,
    blocks,
    campaign: null,
    event: null,
    unit: null,
    createKey: newKey(),
    ...more,
  }
}
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'report'))
const save = async (more = {}) => {
  const made = await saveReport(book.as.officer, await sent(more))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const first = (blocks: Block[]) => {
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const block = blocks[at]
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  return { at, parts: block.parts }
}
const reworded = (blocks: Block[], change: (text: string) => string): Block[] => {
  const { at, parts } = first(blocks)
  return blocks.with(at, { kind: 'paragraph', parts: relink(parts, change(textOf(parts))) })
}

test('a saved report keeps its text and the figures of that day; sent twice, it is one', async () => {
  const input = await sent()
  const made = await saveReport(book.as.officer, input)
  expect(await saveReport(book.as.officer, input)).toEqual(made)
  const saved = await getReport(reader('leader'), made.ok ? made.value.id : 0)
  expect(saved).toMatchObject({
    title: 'Sơ kết công tác khen thưởng giai đoạn 2016–2021',
    by: 'Nguyễn Thu Trà',
    scope,
    can: { update: false },
  })
  expect(saved?.blocks).toEqual(input.blocks)
  const [row] = await book.db.reader.select().from(reports)
  expect(row?.figures).toEqual({ 'awards.praise.district.individual': 1 })
  expect(await entries()).toHaveLength(1)
  expect((await listReports(reader('leader'), { page: 9 })).rows).toMatchObject([
    { template: 'review', yearFrom: 2016, yearTo: 2021, by: 'Nguyễn Thu Trà' },
  ])
})

test('what a report says is compared with today, and can be written again', async () => {
  const id = await save()
  await createAward(book.as.officer, praised(book, { recipientName: 'Nguyễn Thị Ánh' }))
  const saved = await getReport(reader(), id)
  const now = await today()
  expect(changedSince(saved?.blocks ?? [], now.figures)).toMatchObject([{ was: 1, is: 2 }])
  const again = { id, version: 1, title: now.title, blocks: now.blocks }
  expect(await updateReport(book.as.officer, again)).toMatchObject({ ok: true })
  const after = await getReport(reader(), id)
  expect(changedSince(after?.blocks ?? [], now.figures)).toEqual([])
  expect(after?.version).toBe(2)
  const [, entry] = await entries()
  expect(JSON.parse(entry?.before ?? '').blocks).toContain('1 cá nhân được tuyên dương')
  expect(JSON.parse(entry?.after ?? '').blocks).toContain('2 cá nhân được tuyên dương')
})

test('an edited paragraph keeps its numbers; one typed by hand stays marked', async () => {
  const { blocks } = await today()
  const id = await save({
    blocks: reworded(blocks, (text) => `Nhìn chung, ${text} Có 99 đơn vị tham gia.`),
  })
  const saved = await getReport(reader(), id)
  const { parts } = first(saved?.blocks ?? [])
  expect(parts.map(({ text, key, typed }) => key ?? (typed ? `typed ${text}` : text))).toEqual([
    'Nhìn chung, Giai đoạn 2016–2021, có ',
    'awards.praise.district.individual',
    ' được tuyên dương cấp quận. Có ',
    'typed 99',
    ' đơn vị tham gia.',
  ])
  const [row] = await book.db.reader.select().from(reports)
  expect(row?.figures).toEqual({ 'awards.praise.district.individual': 1 })
})

test('a number that the book does not know, a link elsewhere or a forged value is a number typed by hand', async () => {
  const part = (more: object) => ({ text: '7 cá nhân', value: 7, ...more })
  const id = await save({
    blocks: [
      {
        kind: 'paragraph',
        parts: [
          part({ key: 'awards.unheard', href: '/awards' }),
          part({ key: 'awards.praise', value: 1, href: '/awards' }),
          { text: '1 lượt', key: 'awards.praise', value: 1, href: '/units/5' },
        ],
      },
      { kind: 'paragraph', parts: [{ text: '  ' }] },
    ],
  })
  const saved = await getReport(reader(), id)
  expect(saved?.blocks).toEqual([
    {
      kind: 'paragraph',
      parts: [
        { text: '7 cá nhân', typed: true },
        { text: '7 cá nhân', typed: true },
        {
          text: '1 lượt',
          key: 'awards.praise',
          value: 1,
          href: expect.stringContaining('honour=praise'),
        },
      ],
    },
  ])
  const elsewhere = await sent({
    blocks: [{ kind: 'paragraph', parts: [part({ href: '//elsewhere.example' })] }],
  })
  expect(await saveReport(book.as.officer, elsewhere)).toMatchObject({ reason: 'invalid' })
})

test('leaders read, contributors are not shown reports, and only the office writes', async () => {
  const id = await save()
  expect(await getReport(reader('contributor'), id)).toBeNull()
  expect(await listReports(reader('contributor'), { page: 1 })).toMatchObject({
    rows: [],
    total: 0,
  })
  expect(await getReport(reader('leader'), 999)).toBeNull()
  for (const who of ['leader', 'contributor'] as const)
    expect(await saveReport(book.as[who], await sent())).toMatchObject({ reason: 'notAllowed' })
  expect(await entries()).toHaveLength(1)
})

test('a stale edit, a report that is not there, a period in reverse, an event left out: nothing is written', async () => {
  const id = await save()
  const { title, blocks } = await today()
  expect(await updateReport(book.as.officer, { id, version: 2, title, blocks })).toMatchObject({
    reason: 'stale',
    changed: { by: 'Nguyễn Thu Trà' },
  })
  expect(await updateReport(book.as.officer, { id: 99, version: 1, title, blocks })).toMatchObject({
    reason: 'notFound',
  })
  for (const [more, problem] of [
    [{ from: 2021, to: 2016 }, 'to'],
    [{ title: '' }, 'title'],
    [{ title: 'a'.repeat(401) }, 'title'],
    [{ template: 'event' }, 'event'],
  ] as const)
    expect(Object.keys(problemsOf(await saveReport(book.as.officer, await sent(more))))).toEqual([
      problem,
    ])
  expect(await saveReport(book.as.officer, await sent({ campaign: 999 }))).toMatchObject({
    reason: 'notFound',
  })
  expect(await entries()).toHaveLength(1)
  expect(await book.db.reader.select().from(reports)).toHaveLength(1)
})

const problemsOf = (answer: { ok: boolean; problems?: object }) => answer.problems ?? {}
