import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listHistory } from '../audit/list'
import { historyOf } from '../audit/queries'
import { auditEntries } from '../audit/table'
import { faultsOf, type SmallBook, smallBook } from '../testing'
import { tellSignOut, tellWrong } from './sign-in-events'

let book: SmallBook
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2021-11-15T02:00:00Z') })
  book = await smallBook()
})
afterEach(async () => {
  await quarter()
  vi.useRealTimers()
})

const quarter = async () => {
  await vi.advanceTimersByTimeAsync(15 * 60_000 + 1)
  await book.db.lock(async () => undefined)
}
const entries = async () =>
  (await book.db.reader.select().from(auditEntries)).map(({ after, ...entry }) => ({
    ...entry,
    after: JSON.parse(after ?? 'null'),
  }))
const wrong = (userId: number | undefined, address: string, tried = true) =>
  tellWrong(userId, { address, tried }, new Date(), book.db)

test('ten thousand wrong passwords in a quarter of an hour are two entries that count them', async () => {
  const id = book.as.admin.actor.userId
  for (let n = 0; n < 10_000; n += 1) await wrong(id, `203.0.113.${n % 9}`, n < 5)
  expect(await entries()).toHaveLength(1)
  await quarter()
  expect(await entries()).toMatchObject([
    { verb: 'wrong', noun: 'session', nounId: id, after: { tries: 1, untried: 0 } },
    {
      nounId: id,
      actorId: null,
      after: {
        username: 'admin',
        tries: 4,
        untried: 9995,
        address: '203.0.113.1, 203.0.113.2, 203.0.113.3, 203.0.113.4, 203.0.113.5',
      },
    },
  ])
  expect(await faultsOf(book.db)).toEqual([])
})

test('names that are not there are gathered as one, and what was typed is not kept', async () => {
  for (let n = 0; n < 500; n += 1) await wrong(undefined, '198.51.100.7')
  await quarter()
  const told = await entries()
  expect(told.map(({ nounId, after }) => [nounId, after])).toEqual([
    [0, { tries: 1, untried: 0, address: '198.51.100.7' }],
    [0, { tries: 499, untried: 0, address: '198.51.100.7' }],
  ])
})

test('a later quarter of an hour is told anew', async () => {
  const id = book.as.leader.actor.userId
  await wrong(id, '203.0.113.7')
  await quarter()
  await wrong(id, '203.0.113.7')
  await quarter()
  expect(await entries()).toHaveLength(2)
})

test('who signed in from where is read by administrators, when they ask for it', async () => {
  const id = book.as.officer.actor.userId
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36'
  const whence = { address: '203.0.113.7', userAgent: chrome }
  await tellSignOut(id, whence, new Date(), book.db)
  const asked = async (who: keyof SmallBook['as'], noun?: 'session') => {
    const ctx = { db: book.db.reader, actor: book.as[who].actor }
    return (await listHistory(ctx, { ...(noun && { noun }), page: 1 }))?.entries
  }
  expect(await asked('admin', 'session')).toMatchObject([
    { by: 'Nguyễn Thu Trà', verb: 'signOut', title: 'Nguyễn Thu Trà' },
  ])
  expect(await asked('admin')).toEqual([])
  for (const who of ['officer', 'leader'] as const) {
    expect(await asked(who, 'session')).toEqual([])
    expect(await asked(who)).toEqual([])
  }
  const ctx = { db: book.db.reader, actor: book.as.admin.actor }
  const [entry] = await historyOf(ctx, 'session', id)
  expect(entry?.changes).toContainEqual({ field: 'device', before: null, after: 'Chrome, Windows' })
})
