import { count, countDistinct, eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { stageOrder } from '@/domain/model-stages'
import { modelStages } from '@/domain/vocabulary'
import { attachments } from '../attachments/table'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import { totalAwards } from '../awards/totals'
import { campaigns } from '../campaigns/table'
import { eventAttendees, events } from '../events/table'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import { type Database, openMemory } from '../open'
import { registrations } from '../registrations/table'
import { readOffice } from '../settings/office'
import { publishedTallies } from '../tallies/table'
import { units } from '../units/table'
import { verifyBook } from '../verify/book'
import { neverInvent } from './data/names'
import { seedBook } from './seed'

const now = new Date('2021-11-15T02:00:00Z')
const leader = {
  userId: 1,
  name: 'Phạm Thùy Dương',
  role: 'leader',
  unitId: null,
  unitName: null,
  mustChangePassword: false,
} as const

async function seeded(sample: boolean): Promise<Database> {
  const db = openMemory()
  await seedBook(db, { sample, now })
  return db
}

describe('a book that begins with the published facts and samples', () => {
  let db: Database
  beforeAll(async () => {
    db = await seeded(true)
  })
  const totals = async (filters: Parameters<typeof totalAwards>[1], campaign?: string) => {
    const [found] = campaign
      ? await db.reader.select().from(campaigns).where(eq(campaigns.shortName, campaign))
      : []
    return totalAwards({ db: db.reader, actor: leader }, { ...filters, campaign: found?.id })
  }

  test('samples sum exactly to the published figures', async () => {
    const years = { from: 2016, to: 2021 }
    expect(await totals({ ...years, level: 'city' }, 'Chỉ thị 05')).toMatchObject({
      collective: 11,
      individual: 16,
      household: 0,
    })
    expect(await totals({ ...years, level: 'district' }, 'Chỉ thị 05')).toMatchObject({
      collective: 132,
      individual: 221,
      household: 0,
    })
    expect(await totals({ level: 'district' }, 'Dân vận khéo')).toMatchObject({
      collective: 34,
      individual: 27,
      household: 3,
      all: 64,
    })
    expect(await totals({ level: 'central' }, 'Dân vận khéo')).toMatchObject({
      individual: 2,
      all: 2,
    })
    expect(await totals({}, 'Phòng, chống Covid-19')).toMatchObject({ collective: 22, all: 22 })
  })

  test('every published tally equals what the samples beside it count', async () => {
    for (const tally of await db.reader.select().from(publishedTallies)) {
      if (tally.measure !== 'awards') continue
      const found = await totals({
        from: tally.yearFrom,
        to: tally.yearTo,
        level: tally.level ?? undefined,
        kind: tally.recipientKind === 'any' ? undefined : tally.recipientKind,
        form: tally.awardFormId ?? undefined,
        event: tally.eventId ?? undefined,
        sample: 'only',
      })
      expect(found.all, `${tally.count}`).toBe(tally.count)
    }
  })

  test('commendations at district level grow from year to year', async () => {
    const byYear = []
    for (let year = 2016; year <= 2021; year += 1)
      byYear.push((await totals({ year, level: 'district' }, 'Chỉ thị 05')).all)
    expect(byYear).toEqual([...byYear].sort((a, b) => a - b))
    expect(new Set(byYear).size).toBe(6)
  })

  test('36 units registered 87 works, four of them named in print and not marked', async () => {
    const [all] = await db.reader
      .select({ units: countDistinct(registrations.unitId), works: count() })
      .from(models)
      .innerJoin(registrations, eq(registrations.id, models.registrationId))
    expect(all).toEqual({ units: 36, works: 87 })
    const named = await db.reader.select().from(models).where(eq(models.sample, false))
    expect(named.map((model) => model.title)).toHaveLength(4)
    expect(named.map((model) => model.stage)).toEqual(Array(4).fill('registered'))
  })

  test('the funnel narrows from registration to replication, 64 works are commended', async () => {
    const rows = await db.reader.select({ stage: models.stage }).from(models)
    const reached = modelStages.map(
      (stage) => rows.filter((row) => stageOrder(row.stage) >= stageOrder(stage)).length,
    )
    expect(reached).toEqual([87, 83, 74, 68, 64, 8])
  })

  test('each commended work is commended once, under the name of its owner', async () => {
    const rows = await db.reader
      .select({ owner: models.ownerName, kind: models.ownerKind, award: awards.recipientName })
      .from(awards)
      .innerJoin(models, eq(models.id, awards.modelId))
    expect(rows).toHaveLength(64)
    for (const { owner, award } of rows) if (owner) expect(award).toBe(owner)
  })

  test('no decision names a recipient twice', async () => {
    const rows = await db.reader
      .select({
        decision: awards.decisionId,
        kind: awards.recipientKind,
        name: awards.recipientName,
      })
      .from(awards)
    const keys = rows.map((row) => JSON.stringify(row))
    expect(new Set(keys).size).toBe(rows.length)
  })

  test('people have names of their own, with diacritics, and never those of well-known people', async () => {
    const names = (await db.reader.select().from(individuals)).map((person) => person.fullName)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(300)
    expect(names.filter((name) => neverInvent.has(name))).toEqual([])
    expect(names.every((name) => name === name.normalize('NFC'))).toBe(true)
    expect(names.some((name) => name.startsWith('Đặng Thị'))).toBe(true)
  })

  test('all that is invented is marked, all that is published is not', async () => {
    const marked = async (table: typeof awards | typeof individuals | typeof events) =>
      await db.reader.select({ sample: table.sample, n: count() }).from(table).groupBy(table.sample)
    expect(await marked(awards)).toEqual([{ sample: true, n: 468 }])
    expect((await marked(individuals)).map((row) => row.sample)).toEqual([true])
    expect(await marked(events)).toEqual([{ sample: false, n: 1 }])
    expect(await db.reader.select().from(eventAttendees)).toHaveLength(2)
    expect(await db.reader.select().from(attachments)).toHaveLength(6)
    expect(await db.reader.select().from(publishedTallies)).toHaveLength(9)
    const real = await db.reader.select().from(units).where(eq(units.sample, false))
    expect(real.map((unit) => unit.name)).toEqual([
      'Ban Dân vận Trung ương',
      'Thành ủy Thành phố Hồ Chí Minh',
      'Ủy ban nhân dân Thành phố Hồ Chí Minh',
      'Quận ủy quận Tân Phú',
      'Ủy ban nhân dân quận Tân Phú',
      'Đơn vị chưa nêu tên (quận Tân Phú)',
    ])
  })

  test('the eleven wards end with the district; one name may be of two units', async () => {
    const rows = await db.reader
      .select()
      .from(units)
      .where(inArray(units.name, ['Phường Tây Thạnh', 'Phường Tân Thành']))
    expect(rows.map((unit) => [unit.name, unit.validFrom, unit.validTo])).toEqual([
      ['Phường Tân Thành', null, '2025-06-30'],
      ['Phường Tây Thạnh', null, '2025-06-30'],
      ['Phường Tây Thạnh', '2025-07-01', null],
    ])
  })

  test('the book is in order: counts, keys, paths, history', async () => {
    expect((await verifyBook(db)).problems).toEqual([])
  })

  test('a book that holds anything is left as it is', async () => {
    await seedBook(db, { sample: true, now })
    expect((await totals({})).all).toBe(468)
  })

  test('every book begins with the same records', async () => {
    const other = await seeded(true)
    for (const table of [awards, individuals, models, units])
      expect(await other.reader.select().from(table)).toEqual(await db.reader.select().from(table))
  })
})

test('another office begins with catalogues alone and without a name', async () => {
  const db = await seeded(false)
  for (const table of [units, individuals, awards, events, publishedTallies, registrations])
    expect(await db.reader.select({ n: count() }).from(table)).toEqual([{ n: 0 }])
  expect(await db.reader.select().from(awardForms)).toHaveLength(25)
  expect((await readOffice(db.reader)).name).toBe('')
  expect((await verifyBook(db)).problems).toEqual([])
})
