import { count } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { type SmallBook, smallBook } from '../testing'
import { createPin, removePin } from './commands'
import { listPins } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

type Who = keyof SmallBook['as']
const pin = (who: Who, address = '/?from=2016&to=2021', label = 'Năm năm Chỉ thị 05') =>
  createPin(book.as[who], { label, address })
const own = async (who: Who) =>
  (await listPins({ db: book.db.reader, actor: book.as[who].actor })).map(({ address }) => address)
const entries = async () => {
  const [row] = await book.db.reader.select({ n: count() }).from(auditEntries)
  return row?.n
}

test('everybody keeps views of their own, in the order of pinning, and sees no others', async () => {
  for (const who of ['leader', 'contributor'] as const) {
    expect(await pin(who, '/heat?from=2019&to=2021')).toMatchObject({ ok: true })
    expect(await pin(who, '/drill?level=city')).toMatchObject({ ok: true })
  }
  expect(await own('leader')).toEqual(['/heat?from=2019&to=2021', '/drill?level=city'])
  expect(await own('officer')).toEqual([])
  expect(await entries()).toBe(4)
})

test('one address is pinned once', async () => {
  const first = await pin('leader')
  const again = await pin('leader', '/?from=2016&to=2021', 'Một tên khác')
  expect(again).toEqual(first)
  expect(await own('leader')).toHaveLength(1)
  expect(await entries()).toBe(1)
})

test('a pin is taken away by its owner alone', async () => {
  const made = await pin('leader')
  if (!made.ok) throw new Error('not pinned')
  const { id } = made.value
  expect(await removePin(book.as.admin, { id })).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await own('leader')).toHaveLength(1)
  expect(await removePin(book.as.leader, { id })).toMatchObject({ ok: true })
  expect(await own('leader')).toEqual([])
  expect(await entries()).toBe(2)
})

test.each([
  'https://example.com/',
  '//example.com',
  '/\\example.com',
  'javascript:alert(1)',
  'awards',
  '/a b',
  '/a\nb',
  '',
  `/?q=${'x'.repeat(500)}`,
])('%j is no place in the book', async (address) => {
  expect(await pin('leader', address)).toMatchObject({ ok: false, reason: 'invalid' })
  expect(await own('leader')).toEqual([])
  expect(await entries()).toBe(0)
})

test('a pin without a name is refused, and so is the twenty-first', async () => {
  expect(await pin('leader', '/', '  ')).toMatchObject({
    ok: false,
    problems: { label: 'required' },
  })
  for (let year = 2001; year <= 2020; year += 1) await pin('leader', `/?year=${year}`)
  expect(await pin('leader', '/?year=2021')).toMatchObject({ ok: false, reason: 'invalid' })
  expect(await own('leader')).toHaveLength(20)
})

test('a view may be called by its year alone, as the list itself proposes', async () => {
  expect(await pin('leader', '/awards?year=2021', '2021')).toMatchObject({ ok: true })
  expect(await pin('leader', '/awards?year=2022', '—')).toMatchObject({ ok: false })
})
