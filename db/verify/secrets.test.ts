import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOTP } from '@better-auth/utils/otp'
import { hashPassword, symmetricDecrypt } from 'better-auth/crypto'
import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealFileOf } from '../audit/seal-file'
import { tellOfSeals } from '../audit/seal-told'
import { secretOf } from '../auth/secret'
import { databaseFileOf } from '../book-folder'
import { type Database, newKey, openDatabase, openToVerify } from '../open'
import { createFirstAccounts } from '../seed/accounts'
import { seedBook } from '../seed/seed'
import { units } from '../units/table'
import { changePassword, createUser, resetPassword } from '../users/commands'
import { confirmFactor, removeFactor, startFactor } from '../users/commands-factor'
import { makeLink } from '../users/commands-links'
import { createUnitAccounts } from '../users/commands-many'
import { factorOf } from '../users/factor'
import { givePassword } from '../users/give-password'
import { takeLink } from '../users/password-link'
import { findActor } from '../users/queries'
import { accounts, users } from '../users/table'
import { verifyBook } from './book'

const root = mkdtempSync(join(tmpdir(), 'so-vang-secrets-'))
const sound = join(root, 'sound')
const now = new Date('2021-11-15T02:00:00Z')
const adminPassword = 'quản trị đầu tiên'
const demoPassword = 'mùa xuân về trên phố'
/** The leader's hash before the last one, and a whole fresh one. */
let [earlier, fresh] = ['', '']
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A book in which a password was set in every way that there is, and factors turned on and off. */
beforeAll(async () => {
  process.env.DATA_DIR = sound
  const db = openDatabase(sound)
  await seedBook(db, { sample: true, now })
  await createFirstAccounts(db, { demo: true, adminPassword, demoPassword, now })
  const [unit] = await db.reader.select({ id: units.id }).from(units).limit(1)
  const unitId = unit?.id ?? 0
  const admin = await as(db, 'admin')
  const clerk = { name: 'Võ Thị Ánh', username: 'anh.vt', role: 'officer' as const, unitId: null }
  const first = { password: 'mat-khau-lan-dau-1', createKey: newKey() }
  right(await createUser(admin, { ...clerk, ...first }))
  const rows = ['tay.thanh', 'son.ky'].map((username) => ({ unitId, username, name: 'Phường' }))
  right(await createUnitAccounts(admin, { rows, createKey: newKey() }))
  earlier = (await hashOf(db, 'leader')) ?? ''
  const id = (await as(db, 'leader')).actor.userId
  right(await resetPassword(admin, { id, password: 'mat-khau-cap-lai-2' }))
  const own = 'mùa thu về trên phố'
  const change = { current: 'mat-khau-cap-lai-2', password: own, repeated: own }
  right(await changePassword(await as(db, 'leader'), change))
  const link = await makeLink(admin, { id: (await as(db, 'contributor')).actor.userId })
  const { token } = right(link)
  right(await takeLink({ token, password: own, repeated: own }, now, db))
  await givePassword(db, 'son.ky', now)
  await turnOn(db, 'officer', demoPassword)
  await turnOn(db, 'leader', own)
  right(await removeFactor(await as(db, 'leader'), { current: own }))
  right(await startFactor(await as(db, 'contributor'), { current: own }))
  fresh = await hashPassword('mat-khau-ke-gian-9')
  db.close()
}, 60_000)

function right<T>(answer: { ok: true; value: T } | { ok: false; problems: object }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value
}

async function as(db: Database, username: string) {
  const [user] = await db.reader.select().from(users).where(eq(users.username, username))
  const actor = await findActor(db.reader, user?.id ?? 0)
  if (!actor) throw new Error(`no ${username}`)
  return { db, actor, now }
}

async function hashOf(db: Database, username: string) {
  const [row] = await db.reader
    .select({ hash: accounts.password })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(eq(users.username, username))
  return row?.hash
}

async function turnOn(db: Database, username: string, current: string) {
  const ctx = await as(db, username)
  right(await startFactor(ctx, { current }))
  const factor = await factorOf(db.reader, ctx.actor.userId)
  const secret = await symmetricDecrypt({ key: secretOf(), data: factor?.secret ?? '' })
  right(await confirmFactor(ctx, { code: await createOTP(secret).totp() }))
}

type Change = (raw: Sqlite.Database) => void

/** A copy of the sound book with one thing changed, and what verify says of it. */
async function changed(change: Change) {
  const copy = mkdtempSync(join(root, 'copy-'))
  cpSync(sound, copy, { recursive: true })
  tamper(copy, change)
  return { copy, problems: await problemsIn(copy) }
}

function tamper(folder: string, change: Change) {
  const raw = new Sqlite(databaseFileOf(folder))
  change(raw)
  raw.close()
}

async function problemsIn(folder: string) {
  const db = openToVerify(folder)
  try {
    return (await verifyBook(db)).problems
  } finally {
    db.close()
  }
}

const idOf = (username: string) => `(select id from users where username = '${username}')`
const setHash =
  (username: string, hash: () => string): Change =>
  (raw) =>
    raw.prepare(`update accounts set password = ? where userId = ${idOf(username)}`).run(hash())
const sqlOf =
  (...statements: string[]): Change =>
  (raw) => {
    for (const statement of statements) raw.exec(statement)
  }

const everybody = ['admin', 'officer', 'leader', 'contributor', 'anh.vt', 'tay.thanh', 'son.ky']
const password = (username: string) =>
  new RegExp(`^Mật khẩu của tài khoản ${username} \\(số \\d+\\) đã bị thay ngoài phần mềm`)
const factor = (username: string, did: string) =>
  new RegExp(`^Xác thực hai lớp của tài khoản ${username} \\(số \\d+\\) đã bị ${did} ngoài`)

test('passwords set in every way, factors on, off and half begun: nobody is accused', async () => {
  const { copy, problems } = await changed(() => {})
  expect(problems).toEqual([])
  const db = openToVerify(copy)
  // Seven passwords, two factors.
  expect((await verifyBook(db)).checked.secrets).toBe(9)
  db.close()
})

describe('a secret exchanged behind the back of the book is found and named', () => {
  test.each(everybody)('a fresh hash for %s', async (username) => {
    const { problems } = await changed(setHash(username, () => fresh))
    expect(problems).toEqual([expect.stringMatching(password(username))])
  })

  const manipulations: [string, Change, RegExp][] = [
    ['an older hash of the same account', setHash('leader', () => earlier), password('leader')],
    [
      "another account's hash",
      sqlOf(
        `update accounts set password = (select password from accounts where userId = ${idOf('officer')}) where userId = ${idOf('admin')}`,
      ),
      password('admin'),
    ],
    [
      'a second hash beside the own one',
      sqlOf(
        `insert into accounts (accountId, providerId, userId, password, createdAt, updatedAt)
          select 'x', 'credential', ${idOf('admin')}, password, 0, 0 from accounts where userId = ${idOf('officer')}`,
      ),
      password('admin'),
    ],
    ['no hash', sqlOf(`delete from accounts where userId = ${idOf('admin')}`), password('admin')],
    [
      'a factor taken away',
      sqlOf(`delete from twoFactors where userId = ${idOf('officer')}`),
      factor('officer', 'tắt'),
    ],
    [
      'a factor that asks nothing any more',
      sqlOf(`update twoFactors set verified = 0 where userId = ${idOf('officer')}`),
      factor('officer', 'tắt'),
    ],
    [
      "another account's factor",
      sqlOf(
        `update twoFactors set secret = (select secret from twoFactors where userId = ${idOf('contributor')}) where userId = ${idOf('officer')}`,
      ),
      factor('officer', 'thay'),
    ],
    [
      'a factor put in',
      sqlOf(
        `insert into twoFactors (userId, secret, backupCodes, verified) select ${idOf('leader')}, secret, backupCodes, 1 from twoFactors where userId = ${idOf('officer')}`,
      ),
      factor('leader', 'bật'),
    ],
  ]
  test.each(manipulations)('%s', async (_, change, named) => {
    const { problems } = await changed(change)
    expect(problems).toEqual([expect.stringMatching(named)])
  })

  test('the role of an account that was made among many', async () => {
    const { problems } = await changed(
      sqlOf(`update users set role = 'admin' where username in ('tay.thanh', 'son.ky')`),
    )
    expect(problems).toEqual([
      expect.stringMatching(/tài khoản số \d+ \(Phường\) khác lịch sử ở “Vai trò”/),
      expect.stringMatching(/tài khoản số \d+ \(Phường\) khác lịch sử ở “Vai trò”/),
    ])
  })
})

test('with a key made anew the marks of the old one accuse nobody, new ones do', async () => {
  const { copy } = await changed(setHash('leader', () => fresh))
  rmSync(sealFileOf(copy))
  const db = openDatabase(copy, { accept: true })
  await tellOfSeals(db, now)
  expect((await verifyBook(db)).problems).toEqual([])
  await givePassword(db, 'leader', now)
  await givePassword(db, 'anh.vt', now)
  expect((await verifyBook(db)).problems).toEqual([])
  db.close()
  tamper(
    copy,
    setHash('leader', () => fresh),
  )
  tamper(
    copy,
    setHash('officer', () => fresh),
  )
  expect(await problemsIn(copy)).toEqual([expect.stringMatching(password('leader'))])
}, 20_000)
