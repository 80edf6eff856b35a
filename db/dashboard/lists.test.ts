import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createAward, revokeAward } from '../awards/commands'
import { awards } from '../awards/table'
import { createIndividual } from '../individuals/commands'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { units } from '../units/table'
import { individualsNeverAwarded, unitsNeverAwarded } from './never'
import { individualsYearAfterYear, unitsYearAfterYear } from './yearly'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

type Who = keyof SmallBook['as']
const reader = (who: Who = 'leader') => ({ db: book.db.reader, actor: book.as[who].actor })
const give = async (changes: Parameters<typeof praised>[1] = {}) => {
  const made = await createAward(book.as.officer, praised(book, changes))
  if (!made.ok) throw new Error(JSON.stringify(made))
  const [row] = await book.db.reader.select().from(awards).where(eq(awards.id, made.value.id))
  return { id: made.value.id, person: row?.individualId ?? 0 }
}
const enter = async (fullName: string, unitId: number) => {
  const made = await createIndividual(book.as.officer, {
    fullName,
    honorific: '',
    birthYear: '',
    position: '',
    unitId,
    identityNumber: '',
    phone: '',
    note: '',
    createKey: newKey(),
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const at = { page: 1, today: '2021-11-15', highest: 'district' as const }
const never = async (f: Parameters<typeof unitsNeverAwarded>[1] = {}, who: Who = 'leader') =>
  (await unitsNeverAwarded(reader(who), f, at)).rows.map(({ id }) => id)
const people = async (f: Parameters<typeof unitsNeverAwarded>[1] = {}, who: Who = 'leader') =>
  (await individualsNeverAwarded(reader(who), f, 1)).rows.map(({ id }) => id)

test('a unit whose people were commended is no longer among the never commended', async () => {
  const { committee, tayThanh, khuPho3, sonKy } = book.units
  expect(await never()).toEqual([khuPho3, sonKy, tayThanh, committee])
  await give()
  expect(await never()).toEqual([khuPho3, sonKy, committee])
  expect(await never({ unit: tayThanh })).toEqual([khuPho3])
  expect(await never({ period: { from: 2015, to: 2020 } })).toContain(tayThanh)
  expect(await never({}, 'contributor')).toEqual([khuPho3])
})

test('units above the office are not for it to commend', async () => {
  const { committee, khuPho3, sonKy, tayThanh } = book.units
  const found = await unitsNeverAwarded(reader(), {}, { ...at, highest: 'ward' })
  expect(found.rows.map(({ id }) => id)).toEqual([khuPho3, sonKy, tayThanh])
  expect(found.total).toBe(3)
  expect(await never()).toContain(committee)
})

test('a unit that ended is asked for only of the years in which it was there', async () => {
  const { sonKy } = book.units
  await book.db.writer
    .update(units)
    .set({ validFrom: '2005-01-01', validTo: '2018-06-30' })
    .where(eq(units.id, sonKy))
  expect(await never()).not.toContain(sonKy)
  expect(await never({ period: { from: 2018, to: 2021 } })).toContain(sonKy)
  expect(await never({ period: { from: 2019, to: 2021 } })).not.toContain(sonKy)
  expect(await never({ period: { from: 2001, to: 2004 } })).not.toContain(sonKy)
})

test('a person is never commended until an award is conferred, and again once it is revoked', async () => {
  const { tayThanh, sonKy } = book.units
  const chi = await enter('Đặng Thị Kim Chi', tayThanh)
  const an = await enter('Lê Văn An', sonKy)
  expect(await people()).toEqual([an, chi])
  const { id } = await give({ individualId: chi, awardYear: '2019' })
  for (const who of ['leader', 'contributor'] as const) {
    expect(await people({}, who)).toEqual(who === 'leader' ? [an] : [])
    expect(await people({ period: { from: 2020, to: 2021 } }, who)).toContain(chi)
    expect(await people({ period: { from: 2019, to: 2021 } }, who)).not.toContain(chi)
  }
  await revokeAward(book.as.officer, {
    id,
    version: 1,
    decisionNumber: '30-QĐ/QU',
    decidedOn: '01/12/2021',
    issuerId: book.units.committee,
    reason: 'Kê khai sai',
  })
  expect(await people()).toEqual([an, chi])
  expect(await people({ period: { from: 2019, to: 2021 } })).toEqual([an, chi])
})

test('three years running means an award in each of them, for people and for units', async () => {
  const { tayThanh, sonKy } = book.units
  const period = { from: 2019, to: 2021 }
  const { person } = await give({ awardYear: '2019' })
  const again = { individualId: person, decisionNumber: '', decidedOn: '', issuerId: null }
  await give({ ...again, awardYear: '2020' })
  await give({ ...again, awardYear: '2020' })
  expect((await individualsYearAfterYear(reader(), { period }, 1)).total).toBe(0)
  expect((await unitsYearAfterYear(reader(), { period }, 1)).total).toBe(0)
  await give({ ...again, awardYear: '2021' })
  // The last year in another unit: the person has three years running, the ward has two.
  await give({ recipientName: 'Lê Văn Tám', unitId: sonKy })
  const found = await individualsYearAfterYear(reader(), { period }, 1)
  expect(found).toMatchObject({ total: 1, rows: [{ id: person, n: 4 }] })
  expect(await unitsYearAfterYear(reader(), { period }, 1)).toMatchObject({
    total: 1,
    rows: [{ id: tayThanh, n: 4 }],
  })
  expect((await unitsYearAfterYear(reader(), { period, unit: sonKy }, 1)).total).toBe(0)
  const longer = { period: { from: 2018, to: 2021 } }
  expect((await individualsYearAfterYear(reader(), longer, 1)).total).toBe(0)
})

test('a unit sees of both lists its own part alone', async () => {
  const { sonKy } = book.units
  const { person } = await give({ recipientName: 'Lê Văn Tám', unitId: sonKy })
  const period = { from: 2021, to: 2021 }
  expect((await individualsYearAfterYear(reader(), { period }, 1)).rows[0]?.id).toBe(person)
  expect((await individualsYearAfterYear(reader('contributor'), { period }, 1)).total).toBe(0)
  expect((await unitsYearAfterYear(reader('contributor'), { period }, 1)).total).toBe(0)
})
