import { verifyPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Role } from '@/domain/vocabulary'
import { listHistory } from '../audit/list'
import { historyOf } from '../audit/queries'
import { auditEntries } from '../audit/table'
import type { Context } from '../command'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { changePassword, createUser, resetPassword, updateUser } from './commands'
import { createUnitAccounts } from './commands-many'
import { findActor, getUser, listUsers } from './queries'
import { accounts, sessions, users } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const first = 'mat-khau-lan-dau-1'
const own = 'mùa xuân về trên phố'
const clerk = () => ({
  name: 'Võ Thị Ánh Nguyệt',
  username: 'Nguyet.VTA',
  role: 'officer' as Role,
  unitId: null as number | null,
  password: first,
  createKey: newKey(),
})
const read = () => book.db.reader
const entries = () => read().select().from(auditEntries).where(eq(auditEntries.noun, 'user'))
const userOf = async (id: number) => (await read().select().from(users).where(eq(users.id, id)))[0]
const opens = async (id: number, password: string) => {
  const [account] = await read().select().from(accounts).where(eq(accounts.userId, id))
  return verifyPassword({ hash: account?.password ?? '', password })
}
const enter = async (changes: object = {}) => {
  const answer = await createUser(book.as.admin, { ...clerk(), ...changes })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value.id
}
/** A session, as the sign-in library opens it. */
const signIn = async (userId: number) => {
  const now = new Date()
  const times = { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 60_000) }
  await book.db.writer.insert(sessions).values({ userId, token: newKey(), ...times })
}
const sessionsOf = (id: number) => read().select().from(sessions).where(eq(sessions.userId, id))
const actingAs = async (id: number): Promise<Context> => {
  const actor = await findActor(read(), id)
  if (!actor) throw new Error('nobody')
  return { db: book.db, actor, now: new Date('2021-11-16T01:00:00Z') }
}
/** What an edit of the account sends, with some fields changed. */
const edit = (id: number, changes: object = {}) => ({
  id,
  version: 1,
  name: 'Võ Thị Ánh Nguyệt',
  role: 'officer' as Role,
  unitId: null,
  active: true,
  ...changes,
})

test('a new account opens with its first password, which must be changed before anything else', async () => {
  const id = await enter()
  expect(await userOf(id)).toMatchObject({
    username: 'nguyet.vta',
    role: 'officer',
    active: true,
    mustChangePassword: true,
  })
  expect(await opens(id, first)).toBe(true)
  const them = await actingAs(id)
  expect(await createUser(them, clerk())).toMatchObject({ reason: 'notAllowed' })
  const change = { current: first, password: own, repeated: own }
  expect(await changePassword(them, change)).toMatchObject({ ok: true })
  expect(await userOf(id)).toMatchObject({ mustChangePassword: false })
  expect(await opens(id, own)).toBe(true)
  expect(await opens(id, first)).toBe(false)
})

test('the history says who did what to which account, once each, and holds no password and no hash', async () => {
  const id = await enter()
  await updateUser(book.as.admin, edit(id, { role: 'leader' }))
  await resetPassword(book.as.admin, { id, password: 'mat-khau-cap-lai-2' })
  const change = { current: 'mat-khau-cap-lai-2', password: own, repeated: own }
  await changePassword(await actingAs(id), change)
  const written = await entries()
  expect(written.map(({ verb, nounId }) => [verb, nounId])).toEqual([
    ['create', id],
    ['update', id],
    ['resetPassword', id],
    ['changePassword', id],
  ])
  const hashes = await read().select({ hash: accounts.password }).from(accounts)
  const secrets = [first, 'mat-khau-cap-lai-2', own, ...hashes.map(({ hash }) => hash ?? '-')]
  const text = JSON.stringify(written.map(({ before, after }) => [before, after]))
  for (const secret of secrets.filter((s) => s.length > 1)) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/hash|"password"/)
})

test('the mark by which verify knows a password stands in the entry and is shown to nobody', async () => {
  const id = await enter()
  await resetPassword(book.as.admin, { id, password: 'mat-khau-cap-lai-2' })
  const rows = [{ unitId: book.units.sonKy, username: 'son.ky', name: 'Phường Sơn Kỳ' }]
  await createUnitAccounts(book.as.admin, { rows, createKey: newKey() })
  const marks = (await entries()).flatMap(({ after }) =>
    [...(after ?? '').matchAll(/"passwordMark":"([0-9a-f]{24})"/g)].map(([, mark]) => mark ?? ''),
  )
  expect(new Set(marks).size).toBe(3)
  const ctx = { db: read(), actor: book.as.admin.actor }
  const whole = { whole: true } as const
  const shown = JSON.stringify([
    await listHistory(ctx, { page: 1, noun: 'user' }),
    await historyOf(ctx, 'user', id),
    await historyOf(ctx, 'user', id, [], whole),
  ])
  expect(shown).toContain('nguyet.vta')
  for (const mark of marks) expect(shown).not.toContain(mark)
  expect(shown).not.toContain('passwordMark')
})

test('the form sent twice makes one account; a taken name makes none', async () => {
  const input = clerk()
  const answer = await createUser(book.as.admin, input)
  expect(await createUser(book.as.admin, input)).toEqual(answer)
  expect(await createUser(book.as.admin, { ...clerk(), username: 'NGUYET.vta' })).toMatchObject({
    problems: { username: 'usernameTaken' },
  })
  expect(await read().select().from(users)).toHaveLength(5)
  expect(await entries()).toHaveLength(1)
})

test('only an administrator makes accounts, changes them, resets their passwords or reads them', async () => {
  const id = await enter()
  for (const who of ['officer', 'contributor', 'leader'] as const) {
    const refused = { reason: 'notAllowed' }
    expect(await createUser(book.as[who], clerk())).toMatchObject(refused)
    expect(await updateUser(book.as[who], edit(id, { role: 'admin' }))).toMatchObject(refused)
    expect(await resetPassword(book.as[who], { id, password: own })).toMatchObject(refused)
    const ctx = { db: read(), actor: book.as[who].actor }
    expect(await listUsers(ctx)).toBeNull()
    expect(await getUser(ctx, id)).toBeNull()
  }
  expect(await opens(id, first)).toBe(true)
  expect(await userOf(id)).toMatchObject({ role: 'officer', version: 1 })
  expect(await entries()).toHaveLength(1)
})

test('a contributor needs a unit that is there; the others have none', async () => {
  const answer = (unitId: number | null) =>
    createUser(book.as.admin, { ...clerk(), role: 'contributor', unitId })
  expect(await answer(null)).toMatchObject({ problems: { unitId: 'contributorNeedsUnit' } })
  expect(await answer(999)).toMatchObject({ problems: { unitId: 'notFound' } })
  expect(await entries()).toHaveLength(0)
  const id = await enter({ role: 'contributor', unitId: book.units.sonKy })
  expect(await findActor(read(), id)).toMatchObject({ unitName: 'Phường Sơn Kỳ' })
  await updateUser(book.as.admin, edit(id, { role: 'leader', unitId: book.units.sonKy }))
  expect(await userOf(id)).toMatchObject({ role: 'leader', unitId: null })
})

test('the last administrator stays one, and stays able to sign in', async () => {
  const id = book.as.admin.actor.userId
  const last = { problems: { role: 'lastAdministrator' } }
  expect(await updateUser(book.as.admin, edit(id, { role: 'officer' }))).toMatchObject(last)
  const locked = edit(id, { role: 'admin', active: false })
  expect(await updateUser(book.as.admin, locked)).toMatchObject(last)
  const second = await enter({ role: 'admin' })
  await updateUser(book.as.admin, edit(second, { role: 'admin', active: false }))
  // One who is locked out is no second administrator.
  expect(await updateUser(book.as.admin, edit(id, { role: 'officer' }))).toMatchObject(last)
  await updateUser(book.as.admin, edit(second, { role: 'admin', version: 2 }))
  expect(await updateUser(book.as.admin, edit(id, { role: 'officer' }))).toMatchObject({ ok: true })
})

test('sessions end when an account is locked and when its password changes, and only its own', async () => {
  const id = await enter()
  const other = book.as.officer.actor.userId
  for (const who of [id, id, other]) await signIn(who)
  await updateUser(book.as.admin, edit(id, { name: 'Võ Thị Nguyệt' }))
  expect(await sessionsOf(id)).toHaveLength(2)

  await resetPassword(book.as.admin, { id, password: 'mat-khau-cap-lai-2' })
  expect(await sessionsOf(id)).toHaveLength(0)
  expect(await userOf(id)).toMatchObject({ mustChangePassword: true })

  await signIn(id)
  const change = { current: 'mat-khau-cap-lai-2', password: own, repeated: own }
  await changePassword(await actingAs(id), change)
  expect(await sessionsOf(id)).toHaveLength(0)

  await signIn(id)
  await updateUser(book.as.admin, edit(id, { version: 2, active: false }))
  expect(await sessionsOf(id)).toHaveLength(0)
  expect(await findActor(read(), id)).toBeNull()
  expect(await sessionsOf(other)).toHaveLength(1)
})

test('a wrong, a short, a repeated or an unchanged password changes nothing', async () => {
  const id = await enter()
  await signIn(id)
  const them = await actingAs(id)
  const attempt = { current: first, password: own, repeated: own }
  for (const [changes, problems] of [
    [{ current: 'khong-phai-mat-khau' }, { current: 'wrongPassword' }],
    [{ password: 'ngắn', repeated: 'ngắn' }, { password: expect.stringMatching('TooShort') }],
    [{ repeated: 'gõ nhầm mật khẩu' }, { repeated: 'passwordsDiffer' }],
    [{ password: first, repeated: first }, { password: 'passwordUnchanged' }],
  ] as const)
    expect(await changePassword(them, { ...attempt, ...changes })).toMatchObject({ problems })
  expect(await opens(id, first)).toBe(true)
  expect(await sessionsOf(id)).toHaveLength(1)
  expect(await entries()).toHaveLength(1)
})

test('of 300 guesses at the own password five are tried, and the right one has to wait then', async () => {
  const id = await enter()
  const them = await actingAs(id)
  const change = (current: string) =>
    changePassword(them, { current, password: own, repeated: own })
  const guesses = Array.from({ length: 300 }, (_, n) => change(`doan-mat-khau-${n}`))
  const said = (await Promise.all(guesses)).map((answer) =>
    answer.ok ? 'changed' : (answer.problems.current ?? ''),
  )
  expect(said.filter((word) => word === 'wrongPassword')).toHaveLength(5)
  const untried = said.filter((word) => /^(tooManyGuesses|serverBusy)/.test(word))
  expect(untried).toHaveLength(295)
  expect(await change(first)).toMatchObject({
    problems: { current: expect.stringMatching('tooManyGuesses') },
  })
  expect(await opens(id, first)).toBe(true)
  expect(await entries()).toHaveLength(1)
})

test('of two changes at once with the same old password one is made, the other knows it no more', async () => {
  const id = await enter()
  const them = await actingAs(id)
  const to = (password: string) =>
    changePassword(them, { current: first, password, repeated: password })
  const answers = await Promise.all([to(own), to('mùa thu về trên phố')])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ problems: { current: 'wrongPassword' } })
  expect(await entries()).toHaveLength(2)
})

test('of two administrators who edit, the second is told; an account that is not there is not found', async () => {
  const id = await enter()
  await updateUser(book.as.admin, edit(id, { name: 'Võ Thị Nguyệt' }))
  expect(await updateUser(book.as.admin, edit(id, { name: 'Võ Nguyệt' }))).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await userOf(id)).toMatchObject({ name: 'Võ Thị Nguyệt', version: 2 })
  expect(await updateUser(book.as.admin, edit(999))).toMatchObject({ reason: 'notFound' })
  expect(await resetPassword(book.as.admin, { id: 999, password: own })).toMatchObject({
    reason: 'notFound',
  })
  expect(await entries()).toHaveLength(2)
})

test('accounts stand by role, then by name', async () => {
  await enter({ role: 'leader', username: 'lanh.dao', name: 'An Thị Bình' })
  const rows = await listUsers({ db: read(), actor: book.as.admin.actor })
  expect(rows?.map((row) => row.name)).toEqual([
    'Trần Minh Quân',
    'Nguyễn Thu Trà',
    'Lê Hoàng Bảo',
    'An Thị Bình',
    'Phạm Thùy Dương',
  ])
})
