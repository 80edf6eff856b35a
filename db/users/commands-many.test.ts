import { verifyPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { appendAudit } from '../audit/chain'
import { auditEntries } from '../audit/table'
import { transaction } from '../engine/transaction'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { units } from '../units/table'
import { verifyBook } from '../verify/book'
import { enterUser } from './commands'
import { createUnitAccounts } from './commands-many'
import { createUnitAccountsPolicy } from './policy'
import { accountChoices, findActor } from './queries'
import { accounts, users } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const read = () => book.db.reader
const entries = () => read().select().from(auditEntries).where(eq(auditEntries.noun, 'user'))
const list = () => ({
  rows: [
    { unitId: book.units.tayThanh, username: 'phuong.taythanh', name: 'Phường Tây Thạnh' },
    { unitId: book.units.sonKy, username: 'SonKy', name: 'Võ Văn Bình' },
  ],
  createKey: newKey(),
})

test('each unit gets an account of its own, whose first password opens it once and must be changed', async () => {
  const answer = await createUnitAccounts(book.as.admin, list())
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const made = answer.value.accounts
  expect(made.map(({ username }) => username)).toEqual(['phuong.taythanh', 'sonky'])
  expect(new Set(made.map(({ password }) => password)).size).toBe(2)
  for (const [at, { id, password }] of made.entries()) {
    expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/)
    const [row] = await read().select().from(accounts).where(eq(accounts.userId, id))
    expect(row?.password).not.toContain(password)
    expect(await verifyPassword({ hash: row?.password ?? '', password: password ?? '' })).toBe(true)
    expect(await findActor(read(), id)).toMatchObject({
      role: 'contributor',
      unitId: [book.units.tayThanh, book.units.sonKy][at],
      mustChangePassword: true,
    })
  }
  const written = await entries()
  expect(written.map(({ verb }) => verb)).toEqual(['createMany'])
  for (const { password } of made) expect(JSON.stringify(written)).not.toContain(password)
})

test('one row that cannot be made, and none is: taken, twice, a unit that is not there', async () => {
  const refused = async (rows: object[]) => {
    const answer = await createUnitAccounts(book.as.admin, { ...list(), rows } as never)
    return answer.ok ? answer : answer.problems
  }
  const [first, second] = list().rows
  expect(await refused([first, { ...second, username: 'Officer' }] as object[])).toMatchObject({
    'rows.1.username': 'usernameTaken',
  })
  expect(
    await refused([first, { ...second, username: ' phuong.taythanh ' }] as object[]),
  ).toMatchObject({ 'rows.1.username': 'usernameTwice' })
  expect(await refused([first, { ...second, unitId: 999 }] as object[])).toMatchObject({
    'rows.1.unitId': 'notFound',
  })
  expect(await refused([{ ...first, username: 'tây thạnh' }])).toMatchObject({
    'rows.0.username': 'badUsername',
  })
  expect(await refused([{ ...first, unitId: null }])).toMatchObject({ 'rows.0.unitId': 'required' })
  expect(await read().select().from(users)).toHaveLength(4)
  expect(await entries()).toHaveLength(0)
})

test('the list sent again makes nothing more and tells no password', async () => {
  const input = list()
  await createUnitAccounts(book.as.admin, input)
  const again = await createUnitAccounts(book.as.admin, input)
  expect(again).toMatchObject({
    ok: true,
    value: { accounts: [{ password: null }, { password: null }] },
  })
  expect(await read().select().from(users)).toHaveLength(6)
  expect(await entries()).toHaveLength(1)
})

test('the history knows each of them, also as releases before wrote it: verify accuses none', async () => {
  await createUnitAccounts(book.as.admin, list())
  const { db, actor, now } = book.as.admin
  const row = { unitId: book.units.tayThanh, username: 'khu.pho.3', name: 'Khu phố 3' }
  const account = { ...row, role: 'contributor' as const, hash: '-', mustChangePassword: true }
  await transaction({ db }, async (tx) => {
    const { id } = await enterUser(tx, { ...account, now })
    const change = { id: 0, before: null, after: { accounts: [{ id, ...row }] } }
    await appendAudit(tx, { actor, now }, createUnitAccountsPolicy, change)
  })
  const named = async () =>
    (await verifyBook(book.db)).problems.filter((p) => /^Bản ghi tài khoản số [5-9] /.test(p))
  expect(await named()).toEqual([])
  await db.writer.update(users).set({ name: 'Khu phố 4' }).where(eq(users.username, 'khu.pho.3'))
  expect(await named()).toEqual([
    expect.stringMatching(/tài khoản số \d+ \(Khu phố 4\) khác lịch sử ở/),
  ])
})

test('only an administrator makes them, and reads what they are made from: units in force', async () => {
  const today = '2026-11-30'
  await book.db.writer
    .update(units)
    .set({ validTo: '2025-06-30' })
    .where(eq(units.id, book.units.sonKy))
  for (const who of ['officer', 'contributor', 'leader'] as const) {
    expect(await createUnitAccounts(book.as[who], list())).toMatchObject({ reason: 'notAllowed' })
    expect(await accountChoices({ db: read(), actor: book.as[who].actor }, today)).toBeNull()
  }
  const choices = await accountChoices({ db: read(), actor: book.as.admin.actor }, today)
  expect(choices?.units.map(({ name }) => name)).not.toContain('Phường Sơn Kỳ')
  expect(choices?.units).toContainEqual({
    id: book.units.khuPho3,
    name: 'Khu phố 3',
    above: 'Phường Tây Thạnh',
  })
  expect(choices?.taken).toContain('officer')
})
