import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { newKey } from '../open'
import { updateSecurity } from '../settings/commands-security'
import { type SmallBook, smallBook } from '../testing'
import { endOtherSessions, endSession, endUserSessions } from './commands-sessions'
import { goesOn, listSessions } from './sessions'
import { sessions } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const now = new Date('2021-11-15T02:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const idOf = (who: keyof SmallBook['as']) => book.as[who].actor.userId
const reader = (who: keyof SmallBook['as']) => ({ db: book.db.reader, actor: book.as[who].actor })
const all = () => book.db.reader.select().from(sessions)
/** A session opened and last used so many hours ago. */
async function open(who: keyof SmallBook['as'], opened = 1, used = 0) {
  const [row] = await book.db.writer
    .insert(sessions)
    .values({
      userId: idOf(who),
      token: newKey(),
      createdAt: hoursAgo(opened),
      updatedAt: hoursAgo(used),
      expiresAt: hoursAgo(-24 * 30),
      ipAddress: '10.0.0.7',
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36',
    })
    .returning()
  if (!row) throw new Error('no session')
  return row
}
const settled = () => book.db.lock(async () => undefined)
const entries = () =>
  book.db.reader
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.noun, 'session'))
    .orderBy(asc(auditEntries.sequence))
const rules = (changes: object) => ({
  idleHours: '12',
  lifetimeDays: '7',
  passwordLength: '10',
  factorForAdministrators: false,
  version: 0,
  ...changes,
})

test('a session goes on while it is used, and its last use is noted now and then', async () => {
  const row = await open('officer', 20, 1)
  expect(await goesOn(row, now, book.db)).toBe(true)
  await settled()
  expect(await all()).toMatchObject([{ updatedAt: now, createdAt: hoursAgo(20) }])
  const again = new Date(now.getTime() + 60_000)
  expect(await goesOn({ ...row, updatedAt: now }, again, book.db)).toBe(true)
  await settled()
  expect(await all()).toMatchObject([{ updatedAt: now }])
})

test('left unused for twelve hours it ends, and after seven days however much it is used', async () => {
  for (const [opened, used, open_] of [
    [13, 12.1, false],
    [13, 11.9, true],
    [24 * 7 + 1, 0, false],
    [24 * 7 - 1, 0, true],
  ] as const) {
    const row = await open('officer', opened, used)
    expect(await goesOn(row, now, book.db), `${opened}, ${used}`).toBe(open_)
    await settled()
    const left = await book.db.reader.select().from(sessions).where(eq(sessions.id, row.id))
    expect(left).toHaveLength(open_ ? 1 : 0)
  }
})

test('an administrator says how long sessions last, and it holds for those that are open', async () => {
  const row = await open('officer', 30, 2)
  expect(await goesOn(row, now, book.db)).toBe(true)
  const saved = await updateSecurity(book.as.admin, rules({ idleHours: '1', lifetimeDays: '1' }))
  expect(saved).toEqual({ ok: true, value: { version: 1 } })
  expect(await goesOn(row, now, book.db)).toBe(false)
  for (const wrong of [{ idleHours: '0' }, { lifetimeDays: '31' }, { passwordLength: '9' }])
    expect(await updateSecurity(book.as.admin, rules({ ...wrong, version: 1 }))).toMatchObject({
      reason: 'invalid',
    })
  expect(await updateSecurity(book.as.admin, rules({}))).toMatchObject({ reason: 'stale' })
  for (const who of ['officer', 'contributor', 'leader'] as const)
    expect(await updateSecurity(book.as[who], rules({}))).toMatchObject({ reason: 'notAllowed' })
})

test('one sees and ends the own sessions, nobody else’s; an administrator those of all', async () => {
  const own = await open('leader')
  const foreign = await open('officer')
  expect(await listSessions(reader('leader'), idOf('leader'), now)).toMatchObject([{ id: own.id }])
  expect(await listSessions(reader('leader'), idOf('officer'), now)).toBeNull()
  expect(await endSession(book.as.leader, { id: String(foreign.id) })).toMatchObject({
    reason: 'notFound',
  })
  expect(await endUserSessions(book.as.leader, { id: String(idOf('officer')) })).toMatchObject({
    reason: 'notAllowed',
  })
  expect(await all()).toHaveLength(2)
  expect(await entries()).toHaveLength(0)
  expect(await endSession(book.as.leader, { id: String(own.id) })).toMatchObject({ ok: true })
  expect(await listSessions(reader('admin'), idOf('officer'), now)).toMatchObject([
    { id: foreign.id, address: '10.0.0.7' },
  ])
  await endUserSessions(book.as.admin, { id: String(idOf('officer')) })
  expect(await all()).toEqual([])
  expect((await entries()).map(({ verb, nounId }) => [verb, nounId])).toEqual([
    ['end', idOf('leader')],
    ['endAll', idOf('officer')],
  ])
})

test('all others end but the one that asks; where there is no other nothing is written', async () => {
  const kept = await open('leader')
  await open('leader')
  await open('leader', 3, 2)
  const foreign = await open('officer')
  const keep = String(kept.id)
  expect(await endOtherSessions(book.as.leader, { keep })).toMatchObject({ value: { ended: 2 } })
  expect((await all()).map(({ id }) => id)).toEqual([kept.id, foreign.id])
  expect(await endOtherSessions(book.as.leader, { keep })).toMatchObject({ value: { ended: 0 } })
  expect(await entries()).toHaveLength(1)
})

test('what is over is not listed', async () => {
  await open('leader', 50, 13)
  await open('leader', 24 * 8, 0)
  expect(await listSessions(reader('leader'), idOf('leader'), now)).toEqual([])
})
