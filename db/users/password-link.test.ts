import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { resetPassword, updateUser } from './commands'
import { makeLink } from './commands-links'
import { passwordOf } from './current-password'
import { findLink, takeLink } from './password-link'
import { sessions, users, verifications } from './table'

let book: SmallBook
let id: number
beforeEach(async () => {
  book = await smallBook()
  id = book.as.officer.actor.userId
})

const password = 'mùa xuân về trên phố'
const hoursLater = (hours: number) => new Date(book.as.admin.now.getTime() + hours * 3_600_000)
const link = async () => {
  const made = await makeLink(book.as.admin, { id: String(id) })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.token
}
const take = (token: string, changes: object = {}, at = hoursLater(1)) =>
  takeLink({ token, password, repeated: password, ...changes }, at, book.db)
const entries = () => book.db.reader.select().from(auditEntries)
const spent = { reason: 'invalid', problems: { '': 'linkSpent' } }

test('a link sets the password once, ends the sessions and stands in the history twice', async () => {
  const times = { createdAt: new Date(), updatedAt: new Date(), expiresAt: hoursLater(99) }
  await book.db.writer.insert(sessions).values({ userId: id, token: newKey(), ...times })
  const before = await passwordOf(book.db.reader, id)
  const token = await link()
  expect(await passwordOf(book.db.reader, id)).toBe(before)
  expect(await findLink(token, hoursLater(1), book.db.reader)).toMatchObject({ id })
  expect(await take(token)).toEqual({ ok: true, value: { username: 'officer' } })
  expect(await passwordOf(book.db.reader, id)).not.toBe(before)
  expect(await book.db.reader.select().from(sessions)).toEqual([])
  const [user] = await book.db.reader.select().from(users).where(eq(users.id, id))
  expect(user?.mustChangePassword).toBe(false)
  expect(await take(token)).toMatchObject(spent)
  expect(await findLink(token, hoursLater(1), book.db.reader)).toBeUndefined()
  const written = await entries()
  expect(written.map(({ verb, actorName }) => [verb, actorName])).toEqual([
    ['makeLink', 'Trần Minh Quân'],
    ['useLink', 'Nguyễn Thu Trà'],
  ])
  expect(JSON.stringify(written)).not.toContain(token)
})

test('of two who use one link at once one sets the password', async () => {
  const token = await link()
  const answers = await Promise.all([
    take(token),
    take(token, { password: 'mùa thu về trên phố', repeated: 'mùa thu về trên phố' }),
  ])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('a password that is refused leaves the link as it was', async () => {
  const token = await link()
  for (const [changes, problems] of [
    [{ password: 'matkhau2021', repeated: 'matkhau2021' }, { password: 'passwordCommon' }],
    [{ password: 'officer-2021', repeated: 'officer-2021' }, { password: 'passwordIsName' }],
    [{ repeated: 'gõ nhầm mật khẩu' }, { repeated: 'passwordsDiffer' }],
  ] as const)
    expect(await take(token, changes)).toMatchObject({ problems })
  expect(await take(token)).toMatchObject({ ok: true })
})

test('too old, replaced by another, overtaken by a new password, or made up: a link opens nothing', async () => {
  const old = await link()
  expect(await take(old, {}, hoursLater(24))).toMatchObject(spent)
  const second = await link()
  expect(await take(old)).toMatchObject(spent)
  await resetPassword(book.as.admin, { id, password: 'mat-khau-cap-lai-2' })
  expect(await take(second)).toMatchObject(spent)
  const third = await link()
  const edit = { id, name: 'Nguyễn Thu Trà', role: 'officer' as const, unitId: null }
  await updateUser(book.as.admin, { ...edit, version: 1, active: false })
  expect(await take(third)).toMatchObject(spent)
  expect(await makeLink(book.as.admin, { id: String(id) })).toMatchObject({
    problems: { '': 'accountClosed' },
  })
  for (const token of ['', 'x', 'A'.repeat(32), '%', "' or 1=1 --"])
    expect(await take(token)).toMatchObject({ ok: false })
})

test('only an administrator makes links, for others; of a link only the hash is kept', async () => {
  for (const who of ['officer', 'contributor', 'leader'] as const)
    expect(await makeLink(book.as[who], { id: String(id) })).toMatchObject({ reason: 'notAllowed' })
  const own = String(book.as.admin.actor.userId)
  expect(await makeLink(book.as.admin, { id: own })).toMatchObject({
    problems: { '': 'notAllowed' },
  })
  expect(await resetPassword(book.as.admin, { id: Number(own), password })).toMatchObject({
    problems: { '': 'notAllowed' },
  })
  const token = await link()
  const kept = await book.db.reader.select().from(verifications)
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(token)
})
