import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type ModelFilters, modelsHref, readModelFilters } from '@/domain/model-filters'
import { modelStages } from '@/domain/vocabulary'
import { fields } from '../fields/table'
import { registrations } from '../registrations/table'
import { type SmallBook, smallBook } from '../testing'
import { modelMaker, readerOf } from '../testing/models'
import { funnelSplits, type Part, type SplitKey, splitKeys } from './funnel'
import { listModels } from './queries'
import { models } from './table'

let book: SmallBook
let make: Awaited<ReturnType<typeof modelMaker>>
let culture: number
beforeEach(async () => {
  book = await smallBook()
  make = await modelMaker(book)
  const [field] = await book.db.writer
    .insert(fields)
    .values({ name: 'Văn hóa - xã hội', ordinal: 1 })
    .returning()
  culture = field?.id ?? 0
  const on = { stageOn: '20/10/2021' }
  const origin = await make({ stage: 'recognised', ...on, fieldId: culture, level: 'ward' })
  await make({ stage: 'commended', ...on, unitId: book.units.sonKy, level: 'city' })
  await make({
    unitId: book.units.khuPho3,
    ownerKind: 'household',
    ownerName: 'Hộ bà Lý Mỹ Hương',
    replicatesModelId: origin,
  })
  await make({ unitId: book.units.khuPho3, ownerKind: 'individual', ownerName: 'Ông Tư' })
  await make({ year: '2020' })
})

const year = { year: 2021 }
const order = { sort: { by: 'title', down: false } as const, page: 1 }
const sum = (parts: Part[]) => parts.reduce((all, part) => all + part.models.registered, 0)
const filterOf = (key: SplitKey, { value }: Part): ModelFilters => ({ [key]: value })

test('the funnel is cumulative, units and models apart', async () => {
  expect(await funnelSplits(readerOf(book), year)).toMatchObject({
    units: {
      registered: 3,
      implemented: 2,
      recognised: 2,
      exemplary: 1,
      commended: 1,
      replicated: 1,
    },
    models: {
      registered: 4,
      implemented: 2,
      recognised: 2,
      exemplary: 1,
      commended: 1,
      replicated: 1,
    },
  })
})

test('the parts of a split add up to the whole; a subset is never added', async () => {
  const { models: whole, splits } = await funnelSplits(readerOf(book), year)
  for (const key of splitKeys) expect(sum(splits[key]), key).toBe(whole.registered)
  const stages = modelStages.reduce((all, stage) => all + whole[stage], 0)
  expect(whole.registered).toBeLessThan(stages)
  await book.db.writer.update(models).set({ sample: true }).where(eq(models.level, 'city'))
  expect(await funnelSplits(readerOf(book), year)).toMatchObject({
    models: { registered: 4 },
    sample: 1,
  })
})

test('parts come in the order of papers, what is not entered last', async () => {
  const { splits } = await funnelSplits(readerOf(book), year)
  expect(splits.ownerKind.map(({ value }) => value)).toEqual([
    'collective',
    'individual',
    'household',
  ])
  expect(splits.level.map(({ value }) => value)).toEqual(['city', 'ward', 'none'])
  expect(splits.field).toMatchObject([
    { value: culture, name: 'Văn hóa - xã hội', units: 1 },
    { value: 'none', name: null, units: 2 },
  ])
  expect(splits.unitKind).toMatchObject([
    { value: 'government', units: 2 },
    { value: 'neighbourhood', units: 1, models: { registered: 2 } },
  ])
})

test('every figure lists exactly the models that it counts, by its address', async () => {
  const { splits } = await funnelSplits(readerOf(book), year)
  for (const key of splitKeys)
    for (const part of splits[key])
      for (const reached of modelStages) {
        const href = modelsHref({ ...year, ...filterOf(key, part), reached })
        const filters = readModelFilters(
          Object.fromEntries(new URLSearchParams(href.split('?')[1])),
        )
        const { totals } = await listModels(readerOf(book), filters, order)
        expect(totals.models, href).toBe(part.models[reached])
        if (reached === 'registered') expect(totals.units, href).toBe(part.units)
      }
})

test('a unit sees its own funnel; what the office has not accepted is not counted', async () => {
  const own = await funnelSplits(readerOf(book, 'contributor'), year)
  expect([own.units.registered, own.models.registered]).toEqual([2, 3])
  await book.db.writer
    .update(registrations)
    .set({ state: 'sent' })
    .where(eq(registrations.unitId, book.units.khuPho3))
  expect(await funnelSplits(readerOf(book, 'leader'), year)).toMatchObject({
    units: { registered: 2, replicated: 0 },
    models: { registered: 2, replicated: 0 },
  })
  expect((await listModels(readerOf(book), year, order)).totals).toEqual({ models: 2, units: 2 })
})
