import { count } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Role } from '@/domain/vocabulary'
import { auditEntries } from '../audit/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { createView, removeView, shareView } from './commands'
import { listViews } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

type Who = keyof SmallBook['as']
const view = (who: Who, name: string, sharedWith: Role[] = [], query = 'level=city%2Cdistrict') =>
  createView(book.as[who], { listing: 'awards', name, query, sharedWith, createKey: newKey() })
const seen = async (who: Who) => {
  const { views } = await listViews({ db: book.db.reader, actor: book.as[who].actor }, 'awards')
  return views.map(({ name, own }) => [name, own])
}
const entries = async () => {
  const [row] = await book.db.reader.select({ n: count() }).from(auditEntries)
  return row?.n
}
async function idOf(made: Promise<{ ok: boolean; value?: { id: number } }>): Promise<number> {
  const result = await made
  if (!result.ok || !result.value) throw new Error('not saved')
  return result.value.id
}

test('everybody keeps views of their own and sees no others', async () => {
  for (const who of ['leader', 'contributor', 'officer'] as const)
    expect(await view(who, 'Cấp thành phố')).toMatchObject({ ok: true })
  expect(await seen('leader')).toEqual([['Cấp thành phố', true]])
  expect(await seen('admin')).toEqual([])
  expect(await entries()).toBe(3)
})

test('what the office shares is seen by the roles that it names, in that list alone', async () => {
  await view('officer', 'Họp giao ban', ['leader'])
  expect(await seen('leader')).toEqual([['Họp giao ban', false]])
  expect(await seen('contributor')).toEqual([])
  const elsewhere = { db: book.db.reader, actor: book.as.leader.actor }
  expect((await listViews(elsewhere, 'individuals')).views).toEqual([])
})

test('sharing is taken back, and given to others', async () => {
  const id = await idOf(view('officer', 'Họp giao ban', ['leader']))
  expect(await shareView(book.as.officer, { id, sharedWith: ['contributor'] })).toMatchObject({
    ok: true,
  })
  expect(await seen('leader')).toEqual([])
  expect(await seen('contributor')).toEqual([['Họp giao ban', false]])
  expect(await entries()).toBe(2)
  await shareView(book.as.officer, { id, sharedWith: ['contributor'] })
  expect(await entries()).toBe(2)
})

test.each(['leader', 'contributor'] as const)('a %s shares nothing', async (who) => {
  expect(await view(who, 'Cho mọi người', ['officer'])).toMatchObject({
    ok: false,
    problems: { sharedWith: 'notAllowed' },
  })
  const id = await idOf(view(who, 'Riêng tôi'))
  expect(await shareView(book.as[who], { id, sharedWith: ['officer'] })).toMatchObject({
    ok: false,
  })
  expect(await seen('officer')).toEqual([])
  expect(await entries()).toBe(1)
})

test('a view is removed by its owner, or by an administrator; not by whom it is shared with', async () => {
  const id = await idOf(view('officer', 'Họp giao ban', ['leader']))
  expect(await removeView(book.as.leader, { id })).toMatchObject({ reason: 'notFound' })
  expect(await seen('leader')).toHaveLength(1)
  expect(await removeView(book.as.admin, { id })).toMatchObject({ ok: true })
  expect(await seen('officer')).toEqual([])
  expect(await entries()).toBe(2)
})

test('one name once, one form once, and thirty at most', async () => {
  const createKey = newKey()
  const twice = { listing: 'awards' as const, name: 'Năm 2021', query: 'year=2021', createKey }
  const first = await createView(book.as.leader, twice)
  expect(await createView(book.as.leader, twice)).toEqual(first)
  expect(await view('leader', 'Năm 2021')).toMatchObject({ problems: { name: 'viewNameTaken' } })
  for (let at = 2; at <= 30; at += 1) await view('leader', `Danh sách ${at}`)
  expect(await view('leader', 'Quá nhiều')).toMatchObject({ ok: false, reason: 'invalid' })
  expect(await seen('leader')).toHaveLength(30)
})

test.each(['a b', 'x?y', 'a\nb', '#top', 'x'.repeat(2001)])(
  '%j is no address of a list',
  async (query) => {
    expect(await view('officer', 'Lạ', [], query)).toMatchObject({ ok: false, reason: 'invalid' })
    expect(await entries()).toBe(0)
  },
)
