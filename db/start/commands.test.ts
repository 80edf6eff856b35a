import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Role } from '@/domain/vocabulary'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { type Database, newKey, openMemory } from '../open'
import { createFirstAccounts } from '../seed/accounts'
import { seedBook } from '../seed/seed'
import { updateOffice } from '../settings/commands'
import { faultsOf, letAllIssue, praised, smallBook } from '../testing'
import { createUnit } from '../units/commands'
import { createUnitAccounts } from '../users/commands-many'
import { findActor } from '../users/queries'
import { users } from '../users/table'
import { dismissStart } from './commands'
import { startList } from './queries'

const now = new Date('2026-11-30T02:00:00Z')

async function emptyOffice() {
  const db = openMemory()
  await seedBook(db, { sample: false, now })
  await createFirstAccounts(db, { demo: false, adminPassword: 'mot-mat-khau-dai', now })
  const [admin] = await db.reader.select().from(users)
  const actor = await findActor(db.reader, admin?.id ?? 0)
  if (!actor) throw new Error('nobody')
  return { db, actor, ctx: { db, actor, now } }
}

const list = (db: Database, actor: Parameters<typeof startList>[0]['actor']) =>
  startList({ db: db.reader, actor })

test('the list ticks itself as an empty office sets itself up, and is gone when all is done', async () => {
  const { db, actor, ctx } = await emptyOffice()
  const nothing = { office: false, units: false, accounts: false, first: false }
  expect(await list(db, actor)).toEqual(nothing)

  const unit = async (name: string, parentId: number | null) => {
    const made = await createUnit(ctx, {
      name,
      code: '',
      kind: 'government',
      level: 'ward',
      regime: 'state',
      issues: parentId === null,
      parentId,
      validFrom: '',
      validTo: '',
      createKey: newKey(),
    } as never)
    if (!made.ok) throw new Error(JSON.stringify(made))
    return made.value.id
  }
  const ours = await unit('Ủy ban nhân dân phường Tân Phú', null)
  const saved = await updateOffice(ctx, {
    name: 'Ủy ban nhân dân phường Tân Phú',
    areaName: 'phường Tân Phú',
    parentBody: 'Thành phố Hồ Chí Minh',
    heading: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN PHÚ',
    place: 'Tân Phú',
    regime: 'state',
    level: 'ward',
    unitId: ours,
    periods: [],
    version: 1,
  } as never)
  expect(saved).toMatchObject({ ok: true })
  // The office itself is not one of its units.
  expect(await list(db, actor)).toEqual({ ...nothing, office: true })

  const school = await unit('Trường Tiểu học Lê Lai', ours)
  expect(await list(db, actor)).toEqual({ ...nothing, office: true, units: true })

  await createUnitAccounts(ctx, {
    rows: [{ unitId: school, username: 'th.lelai', name: 'Trường Tiểu học Lê Lai' }],
    createKey: newKey(),
  })
  expect(await list(db, actor)).toMatchObject({ accounts: true, first: false })
  expect(await faultsOf(db)).toEqual([])
})

test('with a first award in the book nothing is left to tell', async () => {
  const book = await smallBook()
  await letAllIssue(book)
  const { actor } = book.as.officer
  expect(await list(book.db, actor)).toEqual({
    office: false,
    units: true,
    accounts: true,
    first: false,
  })
  expect(await createAward(book.as.officer, praised(book))).toMatchObject({ ok: true })
  expect(await list(book.db, actor)).toMatchObject({ office: false, first: true })
})

test('put away, it stays away for everybody, with one entry in the history', async () => {
  const book = await smallBook()
  expect(await dismissStart(book.as.officer, { away: true })).toMatchObject({ ok: true })
  expect(await dismissStart(book.as.admin, { away: true })).toMatchObject({ ok: true })
  for (const role of ['admin', 'officer'] as Role[])
    expect(await list(book.db, book.as[role as 'admin'].actor)).toBeNull()
  const entries = book.db.reader.select().from(auditEntries)
  expect(await entries.where(eq(auditEntries.verb, 'dismissStart'))).toHaveLength(1)
})

test('leaders and units set nothing up; a book with the first data needs no list', async () => {
  const book = await smallBook()
  for (const role of ['leader', 'contributor'] as const)
    expect(await list(book.db, book.as[role].actor)).toBeNull()
  const db = openMemory()
  await seedBook(db, { sample: true, now })
  await createFirstAccounts(db, { demo: true, demoPassword: 'thu-cho-biet', now })
  const [admin] = await db.reader.select().from(users).where(eq(users.username, 'admin'))
  const actor = await findActor(db.reader, admin?.id ?? 0)
  expect(actor && (await list(db, { ...actor, mustChangePassword: false }))).toBeNull()
})
