import { beforeAll, expect, test } from 'vitest'
import { totalAwards } from '../awards/totals'
import { type Database, openMemory } from '../open'
import { seedBook } from '../seed/seed'
import { units } from '../units/table'
import { heat } from './heat'

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
const period = { from: 2016, to: 2021 }
const unitNamed = async (name: string) => {
  const found = (await db.reader.select().from(units)).find((unit) => unit.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found.id
}

test('each cell is the total of the list that it opens, by itself and with all under it', async () => {
  const ward = await unitNamed('Phường Tây Thạnh')
  for (const whole of [false, true])
    for (const ctx of [reading(), reading(ward)]) {
      const { rows } = await heat(ctx, { period, whole }, 1)
      expect(rows.length).toBeGreaterThan(1)
      for (const { id, years, n } of rows.slice(0, 6)) {
        const only = whole ? { unit: id } : { unitItself: id }
        expect(n).toBe((await totalAwards(ctx, { ...period, ...only })).all)
        for (const [at, counted] of years.entries()) {
          const cell = { year: period.from + at, ...only }
          expect([cell, counted]).toEqual([cell, (await totalAwards(ctx, cell)).all])
        }
      }
    }
})

test('pages follow one another, the units with most first, and the shade is one for all', async () => {
  const first = await heat(reading(), { period }, 1)
  const second = await heat(reading(), { period }, 2)
  expect(first.rows).toHaveLength(50)
  expect(first.most).toBe(second.most)
  const counts = [...first.rows, ...second.rows].map((row) => row.n)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(first.rows.length + second.rows.length).toBeLessThanOrEqual(first.total)
  expect(await heat(reading(), { period }, 999)).toMatchObject({
    page: Math.ceil(first.total / 50),
  })
})

test('a unit of others has no map', async () => {
  const [ward, other] = [await unitNamed('Phường Tây Thạnh'), await unitNamed('Phường Sơn Kỳ')]
  expect((await heat(reading(ward), { period, unit: other, whole: true }, 1)).total).toBe(0)
})
