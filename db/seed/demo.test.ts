import { count, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { todayIn } from '@/domain/dates'
import { awards } from '../awards/table'
import { totalAwards } from '../awards/totals'
import { progressBoard } from '../campaign-years/progress'
import { campaignYears } from '../campaign-years/table'
import { modelFunnel } from '../models/queries'
import { models } from '../models/table'
import { type Database, openMemory } from '../open'
import { registrations } from '../registrations/table'
import { removeSamples } from '../samples/commands'
import { listTallies } from '../tallies/queries'
import { reconcile } from '../tallies/reconcile'
import { publishedTallies } from '../tallies/table'
import { findActor } from '../users/queries'
import { users } from '../users/table'
import { verifyBook } from '../verify/book'
import { createFirstAccounts } from './accounts'
import { seedBook } from './seed'

const now = new Date('2026-11-30T02:00:00Z')
let db: Database
beforeEach(async () => {
  db = openMemory()
  await seedBook(db, { sample: true, now })
  await createFirstAccounts(db, { demo: true, demoPassword: 'thu-cho-biet', now })
})

const reading = async (username: string) => {
  const [row] = await db.reader.select().from(users).where(eq(users.username, username))
  const actor = await findActor(db.reader, row?.id ?? 0)
  if (!actor) throw new Error(username)
  return { db: db.reader, actor }
}

test('a campaign year is open, with registrations in every state, and the book is in order', async () => {
  const [year] = await db.reader.select().from(campaignYears)
  expect(year).toMatchObject({ year: 2026, sample: true, deadline: '2026-12-12' })
  const board = await progressBoard(await reading('officer'), year?.id ?? 0, todayIn(now))
  expect(board).toMatchObject({
    expected: 10,
    counts: { accepted: 2, sent: 2, returned: 1 },
    models: 4,
  })
  expect((await verifyBook(db)).problems).toEqual([])
})

test('works of two years, some of which go on, beside the 36 units and 87 works that were printed', async () => {
  const ctx = await reading('leader')
  const at = (year: number) => modelFunnel(ctx, { year })
  expect(await at(2026)).toMatchObject({ units: 2, models: 4 })
  expect(await at(2025)).toMatchObject({ units: 5, models: 10 })
  expect(await at(2021)).toMatchObject({ units: 36, models: 87 })
  const carried = await db.reader.select().from(models)
  expect(carried.filter((model) => model.carriesOnModelId !== null)).toHaveLength(3)
})

test('proposals wait, one was given back, and none is counted or closes a published gap', async () => {
  const officer = await reading('officer')
  expect((await totalAwards(officer, { status: 'proposed' })).all).toBe(3)
  expect((await totalAwards(officer, { status: 'returned' })).all).toBe(1)
  expect((await totalAwards(officer, {})).all).toBe(468)
  const { rows } = await listTallies(officer, {})
  for (const tally of await reconcile(officer, rows))
    if (tally.measure === 'awards') expect(tally.named).toBe(0)
  const own = await reading('contributor')
  expect((await totalAwards(own, { status: 'proposed' })).all).toBe(1)
  expect((await totalAwards(own, { status: 'returned' })).all).toBe(1)
  expect((await totalAwards(own, {})).all).toBeGreaterThan(5)
})

test('all of it leaves with the samples, and does not come back at the next start', async () => {
  await removeSamples({ ...(await reading('officer')), db, now }, {})
  await seedBook(db, { sample: true, now })
  await createFirstAccounts(db, { demo: true, now })
  for (const table of [awards, campaignYears])
    expect(await db.reader.select({ n: count() }).from(table)).toEqual([{ n: 0 }])
  expect(await db.reader.select().from(registrations)).toHaveLength(1)
  expect(await db.reader.select().from(publishedTallies)).toHaveLength(9)
  expect((await verifyBook(db)).problems).toEqual([])
})
