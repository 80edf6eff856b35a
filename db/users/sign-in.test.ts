import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { resetPassword, updateUser } from './commands'
import { givePassword } from './give-password'
import { findCredential, keepSession } from './sign-in'
import { sessions, users } from './table'

let book: SmallBook
let id: number
beforeEach(async () => {
  book = await smallBook()
  id = book.as.leader.actor.userId
})

const whence = { address: '203.0.113.7', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0' }
const sessionsOf = () => book.db.reader.select().from(sessions).where(eq(sessions.userId, id))
/** What the sign-in library does once it found the password right. */
const openSession = async () => {
  const token = newKey()
  const now = new Date()
  const times = { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 60_000) }
  await book.db.writer.insert(sessions).values({ userId: id, token, ...times })
  return token
}
const credential = async () => {
  const found = await findCredential('leader', book.db)
  if (!found) throw new Error('no credential')
  return found
}

test('a session opened with a password that still holds stays', async () => {
  const checked = await credential()
  expect(await keepSession(await openSession(), checked, whence, book.db)).toBe(true)
  expect(await sessionsOf()).toHaveLength(1)
})

test('a session opened with the old password does not outlive its change, whichever comes first', async () => {
  const before = await credential()
  // The change falls between the check of the password and the opening of the session …
  await resetPassword(book.as.admin, { id, password: 'mat-khau-cap-lai-2' })
  expect(await keepSession(await openSession(), before, whence, book.db)).toBe(false)
  expect(await sessionsOf()).toHaveLength(0)
  // … or between the opening and the last look.
  const again = await credential()
  const token = await openSession()
  await resetPassword(book.as.admin, { id, password: 'mat-khau-cap-lai-3' })
  expect(await keepSession(token, again, whence, book.db)).toBe(false)
  expect(await sessionsOf()).toHaveLength(0)
})

test('an account that is locked while it signs in has no session, also not when it is opened again', async () => {
  const checked = await credential()
  const edit = { id, name: 'Phạm Thùy Dương', role: 'leader' as const, unitId: null }
  await updateUser(book.as.admin, { ...edit, version: 1, active: false })
  expect(await findCredential('leader', book.db)).toBeUndefined()
  expect(await keepSession(await openSession(), checked, whence, book.db)).toBe(false)
  await updateUser(book.as.admin, { ...edit, version: 2, active: true })
  expect(await sessionsOf()).toHaveLength(0)
})

test('a password given at the machine opens once, ends the sessions and stands in the history', async () => {
  await openSession()
  const given = await givePassword(book.db, 'LEADER', new Date('2021-11-16T01:00:00Z'))
  expect(given).toMatchObject({ active: true })
  expect(given?.password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/)
  expect(await sessionsOf()).toHaveLength(0)
  const [user] = await book.db.reader.select().from(users).where(eq(users.id, id))
  expect(user?.mustChangePassword).toBe(true)
  const entries = await book.db.reader.select().from(auditEntries)
  expect(entries).toMatchObject([
    { verb: 'resetPassword', noun: 'user', nounId: id, actorId: null },
  ])
  expect(JSON.stringify(entries)).not.toContain(given?.password)
  const second = await givePassword(book.db, 'leader', new Date())
  expect(second?.password).not.toBe(given?.password)
  expect(await givePassword(book.db, 'khong.co', new Date())).toBeUndefined()
})
