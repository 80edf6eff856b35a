import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { registrations } from '../registrations/table'
import { type SmallBook, smallBook } from '../testing'
import { modelMaker, readerOf } from '../testing/models'
import { updateModel } from './commands'
import { carryOnModels } from './commands-carry'
import { listSpreads, spreadOf } from './spread'

let book: SmallBook
let make: Awaited<ReturnType<typeof modelMaker>>
beforeEach(async () => {
  book = await smallBook()
  make = await modelMaker(book)
})

const carry = async (id: number) => {
  const answer = await carryOnModels(book.as.officer, { ids: [id] })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** Sơn Kỳ's model of 2019, copied by Tây Thạnh in 2020, and that copy by Khu phố 3 in 2021. */
async function twoGenerations() {
  const origin = await make({ year: '2019', unitId: book.units.sonKy })
  const copy = await make({ year: '2020', replicatesModelId: origin, peopleReached: '120' })
  const again = await make({
    unitId: book.units.khuPho3,
    replicatesModelId: copy,
    peopleReached: '1.000',
    level: 'grassroots',
  })
  return { origin, copy, again }
}

test('a model spreads over generations: a copy of its copy is its spread too', async () => {
  const { origin, copy, again } = await twoGenerations()
  expect(await spreadOf(readerOf(book), origin)).toMatchObject({
    units: 2,
    generations: 2,
    peopleReached: 1120,
    copies: [
      { id: copy, generation: 1, year: 2020, unit: 'Phường Tây Thạnh' },
      { id: again, generation: 2, year: 2021, unit: 'Khu phố 3', level: 'grassroots' },
    ],
  })
  expect((await spreadOf(readerOf(book), copy)).copies).toMatchObject([
    { id: again, generation: 1 },
  ])
  expect(await spreadOf(readerOf(book), again)).toMatchObject({ copies: [], units: 0 })
})

test('a copy that goes on for years is one copy, standing as it does last', async () => {
  const { origin, copy } = await twoGenerations()
  const later = await carry(copy)
  await make({ unitId: book.units.committee, replicatesModelId: later })
  const spread = await spreadOf(readerOf(book), origin)
  expect(spread.copies.map(({ year, generation }) => [year, generation])).toEqual([
    [2020, 1],
    [2021, 2],
    [2021, 2],
  ])
  // Copies of any of its years are the model's.
  const carried = await carry(origin)
  expect((await spreadOf(readerOf(book), carried)).copies).toHaveLength(3)
})

test('the list has the most copied model first and says the same as its page', async () => {
  const { origin, copy } = await twoGenerations()
  const carried = await carry(copy)
  await make({ unitId: book.units.committee, replicatesModelId: carried })
  const list = await listSpreads(readerOf(book), { page: 1 })
  expect(list.totals).toEqual({ models: 2, copies: 3 })
  expect(list.rows).toMatchObject([
    { id: origin, copies: 3, units: 3, yearFrom: 2020, yearTo: 2021 },
    { id: copy, copies: 2, units: 2, yearFrom: 2021, yearTo: 2021 },
  ])
  for (const row of list.rows) {
    const { copies, units } = await spreadOf(readerOf(book), row.id)
    expect([copies.length, units]).toEqual([row.copies, row.units])
  }
})

test('a unit sees the spread among its own units only; what is not theirs is not there', async () => {
  const { origin, copy, again } = await twoGenerations()
  const away = await make({ unitId: book.units.sonKy, replicatesModelId: copy })
  await make({ unitId: book.units.khuPho3, replicatesModelId: away })
  const reader = readerOf(book, 'contributor')
  expect((await spreadOf(reader, copy)).copies.map(({ id }) => id)).toEqual([again])
  expect((await listSpreads(reader, { page: 1 })).rows).toMatchObject([{ id: copy, copies: 1 }])
  expect((await listSpreads(readerOf(book, 'leader'), { page: 1 })).rows[0]).toMatchObject({
    id: origin,
    copies: 4,
  })
})

test('a copy whose registration is not accepted is no spread yet', async () => {
  const { origin } = await twoGenerations()
  await book.db.writer
    .update(registrations)
    .set({ state: 'sent' })
    .where(eq(registrations.year, 2021))
  expect((await spreadOf(readerOf(book), origin)).copies).toHaveLength(1)
  expect((await listSpreads(readerOf(book), { page: 1 })).totals.copies).toBe(1)
})

test('a model cannot be a copy of what carries it on', async () => {
  const { origin } = await twoGenerations()
  const carried = await carry(origin)
  const answer = await updateModel(book.as.officer, {
    ...{ id: origin, version: 1, campaignId: book.campaign, year: '2019' },
    ...{ unitId: book.units.sonKy, title: 'Hẻm không rác', kind: 'model', fieldId: null },
    ...{ ownerKind: 'collective', ownerName: '', level: null, place: '', content: '' },
    ...{ result: '', peopleReached: '', moneyRaised: '', replicatesModelId: carried },
  })
  expect(answer).toMatchObject({ problems: { replicatesModelId: 'replicatesItself' } })
})
