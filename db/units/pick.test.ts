import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type SmallBook, smallBook } from '../testing'
import { pickUnits } from './pick'
import { units } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const found = async (q: string, on = '2026-11-30') => {
  const reader = { db: book.db.reader, actor: book.as.officer.actor }
  return (await pickUnits(reader, q, on)).map(({ label }) => label)
}

async function dated(name: string, dates: { validFrom?: string; validTo?: string }) {
  const id = await book.unit(name)
  await book.db.writer.update(units).set(dates).where(eq(units.id, id))
  return id
}

test('the very name comes first, then the phrase, whole words, and what only holds it', async () => {
  for (const name of [
    'Trường Trung học cơ sở Tân Phúc',
    'Phú Tân Hội',
    'Tân Phú Trung',
    'Chi bộ Tân Phú Trung 2',
    'Quận Tân Phú',
    'Tân Phú',
  ])
    await book.unit(name)
  const names = await found('tan phu')
  expect(names).toEqual([
    'Tân Phú',
    'Quận Tân Phú',
    'Quận ủy quận Tân Phú',
    'Tân Phú Trung',
    'Chi bộ Tân Phú Trung 2',
    'Phú Tân Hội',
    'Trường Trung học cơ sở Tân Phúc',
  ])
})

test('of two of one name the one that exists on the day comes first', async () => {
  const old = await dated('Phường Tân Quý', { validTo: '2025-06-30' })
  const young = await dated('Phường Tân Quý', { validFrom: '2025-07-01' })
  const reader = { db: book.db.reader, actor: book.as.officer.actor }
  const ids = async (on: string) => (await pickUnits(reader, 'tan quy', on)).map(({ id }) => id)
  expect(await ids('2019')).toEqual([old, young])
  expect(await ids('2026')).toEqual([young, old])
  expect(await ids('2025-06-30')).toEqual([old, young])
  expect(await ids('2025-07-01')).toEqual([young, old])
})

test('marks that were typed tell apart what folds alike', async () => {
  for (const name of ['Khu phố Thủy Lợi', 'Khu phố Thúy Lợi']) await book.unit(name)
  expect((await found('thúy lợi'))[0]).toBe('Khu phố Thúy Lợi')
  expect((await found('THỦY LỢI'))[0]).toBe('Khu phố Thủy Lợi')
  expect(await found('thuy loi')).toHaveLength(2)
})

test('an unfinished word and the middle of a word still find', async () => {
  await book.unit('Trường Mầm non Bông Hồng')
  expect(await found('bong h')).toEqual(['Trường Mầm non Bông Hồng'])
  expect(await found('ong hon')).toEqual(['Trường Mầm non Bông Hồng'])
  expect(await found('xyz')).toEqual([])
})
