import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOTP } from '@better-auth/utils/otp'
import { hashPassword, symmetricDecrypt } from 'better-auth/crypto'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { createAuth } from '../auth/auth'
import { secretOf } from '../auth/secret'
import { updateSecurity } from '../settings/commands-security'
import { type SmallBook, smallBook } from '../testing'
import { resetPassword } from './commands'
import { confirmFactor, removeFactor, removeUserFactor, startFactor } from './commands-factor'
import type { NewFactor } from './factor'
import { findActor } from './queries'
import { findCredential, findWaiting, keepSession } from './sign-in'
import { accounts, sessions, twoFactors, users } from './table'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-vang-factor-'))
  process.env.DATA_DIR = folder
})
afterAll(() => rmSync(folder, { recursive: true }))

const current = 'mùa xuân về trên phố'
let book: SmallBook
let id: number
let auth: ReturnType<typeof createAuth>
beforeEach(async () => {
  book = await smallBook()
  id = book.as.leader.actor.userId
  auth = createAuth(book.db, secretOf())
  const password = await hashPassword(current)
  await book.db.writer.update(accounts).set({ password })
})

const now = (made: NewFactor) => createOTP(secretIn(made)).totp()
/** The secret as an authenticator reads it from the picture. */
function secretIn({ secret }: NewFactor): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((l) => letters.indexOf(l).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('')
}
async function start(): Promise<NewFactor> {
  const made = await startFactor(book.as.leader, { current })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}
async function turnedOn(): Promise<NewFactor> {
  const made = await start()
  expect(await confirmFactor(book.as.leader, { code: await now(made) })).toMatchObject({ ok: true })
  return made
}
/** Gives the password; the cookies that the browser holds then. */
async function givePassword() {
  const { headers, response } = await auth.api.signInUsername({
    body: { username: 'leader', password: current },
    headers: new Headers(),
    returnHeaders: true,
  })
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  return { response, cookie: cookies.filter((c) => !c.endsWith('=')).join('; ') }
}
const giveCode = (cookie: string, code: string) =>
  auth.api.verifyTOTP({ body: { code }, headers: new Headers({ cookie }) }).catch(() => null)
const giveRecovery = (cookie: string, code: string) =>
  auth.api.verifyBackupCode({ body: { code }, headers: new Headers({ cookie }) }).catch(() => null)
const opened = () => book.db.reader.select().from(sessions)
const entries = () => book.db.reader.select().from(auditEntries).orderBy(asc(auditEntries.sequence))
const isOn = async () =>
  (await book.db.reader.select().from(users).where(eq(users.id, id)))[0]?.twoFactorEnabled

test('turned on with the first right code, asked at the next sign-in, and the session opens with it', async () => {
  expect((await givePassword()).response).toMatchObject({ token: expect.any(String) })
  await book.db.writer.delete(sessions)
  const made = await start()
  expect(made.address).toMatch(
    /^otpauth:\/\/totp\/S%E1%BB%95%20v%C3%A0ng:leader\?secret=[A-Z2-7]+&/,
  )
  expect(await isOn()).toBe(false)
  // Started and not confirmed: no code is asked yet.
  expect((await givePassword()).response).toMatchObject({ token: expect.any(String) })
  await book.db.writer.delete(sessions)
  const code = await now(made)
  expect(
    await confirmFactor(book.as.leader, { code: `${code.slice(0, 3)} ${code.slice(3)}` }),
  ).toMatchObject({ ok: true })
  expect(await isOn()).toBe(true)

  const { response, cookie } = await givePassword()
  expect(response).toMatchObject({ twoFactorRedirect: true })
  expect(await opened()).toEqual([])
  expect(await findWaiting(/two_factor=([^;]+)/.exec(cookie)?.[1], book.db)).toMatchObject({
    userId: id,
  })
  expect(await giveCode(cookie, '000000')).toBeNull()
  expect(await giveCode(cookie, await now(made))).toMatchObject({ token: expect.any(String) })
  expect(await opened()).toHaveLength(1)
  expect((await entries()).map(({ verb, noun }) => [noun, verb])).toEqual([['user', 'addFactor']])
})

test('without a right code nothing opens: not by guessing at once, nor with what was used', async () => {
  const made = await turnedOn()
  const { cookie } = await givePassword()
  const wrong = Array.from({ length: 50 }, (_, n) => giveCode(cookie, String(100_000 + n)))
  expect((await Promise.all(wrong)).every((answer) => answer === null)).toBe(true)
  for (let n = 0; n < 6; n += 1) await giveCode(cookie, String(200_000 + n))
  // Too many wrong ones: the right one comes too late for this sign-in.
  expect(await giveCode(cookie, await now(made))).toBeNull()
  expect(await opened()).toEqual([])
  expect(await giveCode('', await now(made))).toBeNull()
})

test('each recovery code opens once', async () => {
  const made = await turnedOn()
  const [first = '', second = ''] = made.codes
  expect(await giveRecovery((await givePassword()).cookie, first)).not.toBeNull()
  expect(await giveRecovery((await givePassword()).cookie, first)).toBeNull()
  expect(await giveRecovery((await givePassword()).cookie, second)).not.toBeNull()
  expect(await opened()).toHaveLength(2)
})

test('who gave the old password and not yet the code does not come in after its change', async () => {
  const made = await turnedOn()
  const { cookie } = await givePassword()
  await resetPassword(book.as.admin, { id, password: 'mat-khau-cap-lai-2' })
  expect(await giveCode(cookie, await now(made))).toBeNull()
  // Nor when the change fell between the check of the password and the asking for the code.
  const password = await hashPassword(current)
  await book.db.writer.update(accounts).set({ password })
  const before = await findCredential('leader', book.db)
  const again = await givePassword()
  await book.db.writer.update(accounts).set({ password: await hashPassword(`${current}!`) })
  const whence = { address: '203.0.113.7', userAgent: null }
  expect(await keepSession(null, before ?? { userId: 0, hash: null }, whence, book.db)).toBe(false)
  expect(await giveCode(again.cookie, await now(made))).toBeNull()
  expect(await opened()).toEqual([])
})

test('nothing readable lies in the database or the history', async () => {
  const made = await turnedOn()
  const kept = await book.db.reader.select().from(twoFactors)
  const text = JSON.stringify([kept, await entries()])
  for (const secret of [secretIn(made), made.secret, ...made.codes])
    expect(text).not.toContain(secret)
  const data = kept[0]?.secret ?? ''
  expect(await symmetricDecrypt({ key: secretOf(), data })).toBe(secretIn(made))
})

test('a wrong password or code turns nothing on; five wrong codes and one has to wait', async () => {
  expect(await startFactor(book.as.leader, { current: 'khong-phai' })).toMatchObject({
    problems: { current: 'wrongPassword' },
  })
  const made = await start()
  for (let n = 0; n < 5; n += 1)
    expect(await confirmFactor(book.as.leader, { code: '000000' })).toMatchObject({
      problems: { code: 'wrongCode' },
    })
  expect(await confirmFactor(book.as.leader, { code: await now(made) })).toMatchObject({
    problems: { code: expect.stringMatching('tooManyGuesses') },
  })
  for (const code of ['', 'abcdef', '12345', '1234567'])
    expect(await confirmFactor(book.as.leader, { code })).toMatchObject({ reason: 'invalid' })
  expect(await isOn()).toBe(false)
  expect(await entries()).toEqual([])
})

test('turned off by knowing the password, or by an administrator for who lost it', async () => {
  await turnedOn()
  expect(await removeFactor(book.as.leader, { current: 'khong-phai' })).toMatchObject({ ok: false })
  expect(await removeFactor(book.as.leader, { current })).toMatchObject({ ok: true })
  expect(await isOn()).toBe(false)
  await turnedOn()
  expect(await startFactor(book.as.leader, { current })).toMatchObject({
    problems: { '': 'factorThere' },
  })
  expect(await removeUserFactor(book.as.officer, { id: String(id) })).toMatchObject({
    reason: 'notAllowed',
  })
  expect(await removeUserFactor(book.as.admin, { id: String(id) })).toMatchObject({ ok: true })
  expect((await givePassword()).response).toMatchObject({ token: expect.any(String) })
  expect((await entries()).map(({ verb }) => verb)).toEqual([
    'addFactor',
    'removeFactor',
    'addFactor',
    'removeUserFactor',
  ])
})

test('where the office asks administrators for a second factor, they are held back until it is on, and keep it', async () => {
  const rules = { idleHours: '12', lifetimeDays: '7', passwordLength: '10', version: 0 }
  const held = async (userId: number) => (await findActor(book.db.reader, userId))?.mustAddFactor
  const admin = book.as.admin.actor.userId
  expect(await held(admin)).toBeUndefined()
  await updateSecurity(book.as.admin, { ...rules, factorForAdministrators: true })
  expect(await held(admin)).toBe(true)
  expect(await held(id)).toBeUndefined()
  const made = await startFactor(book.as.admin, { current })
  if (!made.ok) throw new Error('not started')
  await confirmFactor(book.as.admin, { code: await now(made.value) })
  expect(await held(admin)).toBeUndefined()
  expect(await removeFactor(book.as.admin, { current })).toMatchObject({
    problems: { '': 'factorNeeded' },
  })
})
