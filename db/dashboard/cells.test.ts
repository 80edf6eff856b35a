import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { awards } from '../awards/table'
import { type Database, openMemory } from '../open'
import { seedBook } from '../seed/seed'
import { units } from '../units/table'
import { dashboard } from './queries'

let db: Database
beforeAll(async () => {
  db = openMemory()
  await seedBook(db, { sample: true, now: new Date('2021-11-15T02:00:00Z') })
})

const reading = (unitId: number | null = null) => ({
  db: db.reader,
  actor: {
    userId: 1,
    name: 'Phạm Thùy Dương',
    role: unitId ? ('contributor' as const) : ('leader' as const),
    unitId,
    unitName: null,
    mustChangePassword: false,
  },
})

const unitNamed = async (name: string) => {
  const [unit] = await db.reader.select().from(units).where(eq(units.name, name))
  if (!unit) throw new Error(`no ${name}`)
  return unit
}

/** Awards of the unit and all under it, counted one by one. */
async function countUnder(path: string, from: number, to: number) {
  const rows = await db.reader
    .select({ award: awards, path: units.path })
    .from(awards)
    .innerJoin(units, eq(units.id, awards.unitId))
  return rows.filter(
    (row) => row.path.startsWith(path) && row.award.awardYear >= from && row.award.awardYear <= to,
  )
}

test('the figures of a part of the tree are those of its awards, large part or small', async () => {
  for (const name of ['Phường Tây Thạnh', 'Khu phố 3', 'Ủy ban nhân dân quận Tân Phú']) {
    const unit = await unitNamed(name)
    for (const [from, to] of [
      [2016, 2021],
      [2021, 2021],
    ] as const) {
      const counted = await countUnder(unit.path, from, to)
      const shown = await dashboard(reading(), { from, to, unit: unit.id })
      expect(shown?.total.n, name).toBe(counted.length)
      const own = await dashboard(reading(unit.id), { from, to })
      expect({ ...own, unit: null }, name).toEqual({ ...shown, unit: null })
      const of2021 = counted.filter(({ award }) => award.awardYear === 2021)
      const year = shown?.years.find((row) => row.year === 2021)
      const drawn = Object.values(year?.levels ?? {}).flatMap((levels) => Object.values(levels))
      expect(drawn.reduce((a, b) => a + b, 0)).toBe(of2021.length)
      const sum = (rows: { n: number }[] = []) => rows.reduce((all, row) => all + row.n, 0)
      expect(sum(shown?.campaigns)).toBe(counted.length)
      expect(sum(shown?.forms)).toBe(counted.length)
      const marked = counted.filter(({ award }) => award.sample).length
      const cells = Object.values(shown?.figures ?? {})
        .flatMap((of) => Object.values(of))
        .flatMap((kinds) => Object.values(kinds))
      const samples = (rows: { sample: number }[] = []) =>
        rows.reduce((all, row) => all + row.sample, 0)
      expect([samples(cells), samples(shown?.forms)]).toEqual([marked, marked])
    }
  }
})

test('a part of the tree that is the whole shows what the book shows', async () => {
  const committee = await unitNamed('Quận ủy quận Tân Phú')
  const book = await dashboard(reading(), { from: 2016, to: 2021 })
  const own = await dashboard(reading(committee.id), { from: 2016, to: 2021 })
  expect(own).toEqual(book)
})
