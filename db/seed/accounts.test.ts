import { verifyPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { type Database, openMemory } from '../open'
import { units } from '../units/table'
import { accounts, users } from '../users/table'
import { verifyBook } from '../verify/book'
import { createFirstAccounts } from './accounts'
import { seedBook } from './seed'

const now = new Date('2021-11-15T02:00:00Z')

async function passes(db: Database, username: string, password: string): Promise<boolean> {
  const [row] = await db.reader
    .select({ hash: accounts.password })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(eq(users.username, username))
  return row?.hash ? verifyPassword({ hash: row.hash, password }) : false
}

test('the first administrator gets a one-time password that must be changed', async () => {
  const db = openMemory()
  const { admin } = await createFirstAccounts(db, { demo: false, now })
  expect(admin).toMatchObject({ username: 'admin', oneTime: true })
  expect(admin?.password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/)
  expect(await passes(db, 'admin', admin?.password ?? '')).toBe(true)
  expect(await db.reader.select().from(users)).toMatchObject([{ mustChangePassword: true }])
  expect(
    await createFirstAccounts(db, { demo: false, adminPassword: 'khac-han-2021', now }),
    'as long as it was not changed, a later start says how to get another',
  ).toEqual({ unopened: 'admin' })
  expect(await passes(db, 'admin', 'khac-han-2021')).toBe(false)
})

test('a given password is taken as it is, with no forced change', async () => {
  const db = openMemory()
  const { admin } = await createFirstAccounts(db, {
    demo: false,
    adminPassword: 'mot-mat-khau-dai',
    now,
  })
  expect(admin).toEqual({ username: 'admin', password: 'mot-mat-khau-dai', oneTime: false })
  expect(await db.reader.select().from(users)).toMatchObject([{ mustChangePassword: false }])
})

test('demo accounts are one of each role, the contributor looks through a school in force then and now', async () => {
  const db = openMemory()
  await seedBook(db, { sample: true, now })
  const { demo } = await createFirstAccounts(db, { demo: true, demoPassword: 'thu-cho-biet', now })
  expect(demo?.map((account) => account.username)).toEqual(['officer', 'contributor', 'leader'])
  const [contributor] = await db.reader
    .select({ name: units.name, validTo: units.validTo })
    .from(users)
    .innerJoin(units, eq(units.id, users.unitId))
  expect(contributor).toEqual({ name: 'Trường THPT Phương Nam', validTo: null })
  const again = await createFirstAccounts(db, { demo: true, demoPassword: 'mat-khau-khac', now })
  expect(again).toMatchObject({ demo: [] })
  expect(await passes(db, 'officer', 'thu-cho-biet')).toBe(true)
  const entries = await db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'user'))
  expect(entries).toHaveLength(4)
  expect((await verifyBook(db)).problems).toEqual([])
})

test('in an empty book the demo contributor has no unit and sees nothing', async () => {
  const db = openMemory()
  await seedBook(db, { sample: false, now })
  await createFirstAccounts(db, { demo: true, demoPassword: 'thu-cho-biet', now })
  const [row] = await db.reader.select().from(users).where(eq(users.username, 'contributor'))
  expect(row?.unitId).toBeNull()
})
