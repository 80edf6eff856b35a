import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { readAwardFilters } from '@/domain/award-filters'
import { readModelFilters } from '@/domain/model-filters'
import { recordedHref } from '@/domain/tally-filters'
import { levels, tallyKinds } from '@/domain/vocabulary'
import { createAward, revokeAward } from '../awards/commands'
import { awards } from '../awards/table'
import { totalAwards } from '../awards/totals'
import { campaigns } from '../campaigns/table'
import { rebuildCounts } from '../counts/recount'
import { transaction } from '../engine/transaction'
import { fields } from '../fields/table'
import { listModels } from '../models/queries'
import { models } from '../models/table'
import { newKey } from '../open'
import { createRegistration } from '../registrations/commands'
import { registrations } from '../registrations/table'
import { praised, type SmallBook, smallBook } from '../testing'
import { reconcile, type Tally } from './reconcile'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const reader = () => ({ db: book.db.reader, actor: book.as.leader.actor })
const people = (more: Partial<Tally> = {}): Tally => ({
  id: 1,
  measure: 'awards',
  count: 221,
  recipientKind: 'individual',
  level: 'district',
  yearFrom: 2016,
  yearTo: 2021,
  campaignId: book.campaign,
  awardFormId: book.form.praise,
  eventId: null,
  bound: null,
  fieldId: null,
  stage: null,
  unitId: null,
  partOfId: null,
  ...more,
})
const beside = async (tally: Tally) => {
  const [row] = await reconcile(reader(), [tally])
  return row && { named: row.named, sample: row.sample, missing: row.missing, over: row.over }
}
/** Names of the sample records are invented: they are marked, and the counts know it. */
async function markAsSample(id: number) {
  await transaction({ db: book.db }, async (tx) => {
    await tx.update(awards).set({ sample: true }).where(eq(awards.id, id))
    await rebuildCounts(tx)
  })
}
const confer = async (changes: Parameters<typeof praised>[1] = {}) => {
  const made = await createAward(book.as.officer, praised(book, changes))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.id
}

test('221 published, nobody recorded: 221 names are missing', async () => {
  expect(await beside(people())).toEqual({ named: 0, sample: 0, missing: 221, over: 0 })
})

test('a sample stands beside the number and never closes it', async () => {
  await confer()
  await markAsSample(await confer({ recipientName: 'Nguyễn Phước Ân' }))
  for (const eventId of [null, book.event])
    expect(await beside(people({ count: 2, eventId }))).toEqual({
      named: 1,
      sample: 1,
      missing: 1,
      over: 0,
    })
})

test('more recorded than published is said, not hidden', async () => {
  for (const recipientName of ['Nguyễn Phước Ân', 'Trần Thị Ngọc Ánh', 'Lê Hoàng Bảo'])
    await confer({ recipientName })
  expect(await beside(people({ count: 2 }))).toMatchObject({ named: 3, missing: 0, over: 1 })
})

test('a revoked award closes no number', async () => {
  const id = await confer()
  await revokeAward(book.as.officer, {
    id,
    version: 1,
    decisionNumber: '40-QĐ/QU',
    decidedOn: '12/11/2021',
    issuerId: book.units.committee,
    reason: 'Ghi nhầm người',
  })
  for (const eventId of [null, book.event])
    expect(await beside(people({ eventId }))).toMatchObject({ named: 0 })
})

test('64 collectives and individuals published in one figure are counted together', async () => {
  await confer()
  await confer({ recipientKind: 'collective', recipientName: 'Phường Tây Thạnh' })
  await confer({ level: 'city' })
  const unsplit = people({ recipientKind: 'any', count: 64 })
  expect(await beside(unsplit)).toMatchObject({ named: 2, missing: 62 })
  expect(await beside({ ...unsplit, level: null })).toMatchObject({ named: 3 })
})

test('36 units and 87 works are two counts, of one campaign and its years', async () => {
  await book.db.writer.update(campaigns).set({ registers: true })
  const work = (title: string) => ({
    title,
    kind: 'work' as const,
    ownerKind: 'collective' as const,
    ownerName: '',
    fieldId: null,
  })
  for (const [unitId, year] of [
    [book.units.tayThanh, 2020],
    [book.units.tayThanh, 2021],
    [book.units.sonKy, 2021],
  ])
    await createRegistration(book.as.officer, {
      campaignId: book.campaign,
      unitId: unitId ?? 0,
      year: year ?? 0,
      registeredOn: '',
      note: '',
      models: [work('Hẻm không rác'), work('Chợ văn minh')],
      createKey: newKey(),
    })
  await book.db.writer.update(models).set({ sample: true }).where(eq(models.id, 1))
  const of = (measure: 'units' | 'models', yearFrom: number, count: number) =>
    beside(people({ measure, recipientKind: 'any', level: null, yearFrom, count }))
  expect(await of('units', 2021, 36)).toMatchObject({ named: 2, missing: 34 })
  expect(await of('units', 2020, 2)).toMatchObject({ named: 2, missing: 0, over: 0 })
  expect(await of('models', 2020, 87)).toMatchObject({ named: 5, sample: 1, missing: 82 })
  await book.db.writer.update(registrations).set({ sample: true })
  expect(await of('units', 2021, 36)).toMatchObject({ named: 0, sample: 2 })
})

test('whatever a number is about, it equals the list that it links to, rows counted one by one', async () => {
  const [bravery] = await book.db.writer
    .insert(campaigns)
    .values({ name: 'Phòng, chống dịch', shortName: 'Phòng dịch', sortKey: 'p', searchText: 'p' })
    .returning()
  const kinds = ['collective', 'individual'] as const
  for (const [at, level] of ['city', 'district', 'district', 'ward', 'district'].entries())
    for (const recipientKind of kinds)
      await confer({
        recipientKind,
        level: level as 'city',
        unitId: [book.units.sonKy, book.units.tayThanh, book.units.khuPho3][at % 3],
        awardYear: String(2017 + at),
        campaignId: at === 3 ? null : at === 2 ? bravery?.id : book.campaign,
        eventId: at === 4 ? book.event : null,
        awardFormId: at % 2 ? book.form.form : book.form.praise,
      })
  const some = <T>(...values: T[]) => fc.constantFrom(...values)
  const year = fc.integer({ min: 2015, max: 2022 })
  const tally = fc
    .record({
      recipientKind: some(...tallyKinds),
      level: some(null, ...levels),
      years: fc.tuple(year, year),
      campaignId: some(null, book.campaign, bravery?.id ?? 0),
      awardFormId: some(null, book.form.form, book.form.praise),
      eventId: some(null, book.event),
      unitId: some(null, ...Object.values(book.units)),
    })
    .map(({ years, ...rest }) =>
      people({ ...rest, yearFrom: Math.min(...years), yearTo: Math.max(...years) }),
    )
  await fc.assert(
    fc.asyncProperty(fc.array(tally, { minLength: 1, maxLength: 4 }), async (tallies) => {
      const numbered = tallies.map((t, at) => ({ ...t, id: at + 1 }))
      for (const row of await reconcile(reader(), numbered)) {
        const search = new URL(recordedHref(row, 'none'), 'http://x').searchParams
        const filters = readAwardFilters(Object.fromEntries(search))
        expect(row.named).toBe((await totalAwards(reader(), filters)).all)
      }
    }),
    { numRuns: 150 },
  )
})

test('models by field, owner, level and how far they came; only accepted registrations', async () => {
  await book.db.writer.update(campaigns).set({ registers: true })
  const [economy] = await book.db.writer
    .insert(fields)
    .values({ name: 'Kinh tế', ordinal: 1 })
    .returning()
  const work = (title: string, ownerKind: 'collective' | 'individual') => ({
    title,
    kind: 'model' as const,
    ownerKind,
    ownerName: 'Bà Năm',
    fieldId: ownerKind === 'collective' ? (economy?.id ?? null) : null,
  })
  const register = async (unitId: number) => {
    const made = await createRegistration(book.as.officer, {
      campaignId: book.campaign,
      unitId,
      year: 2021,
      registeredOn: '',
      note: '',
      models: [work('Hẻm không rác', 'collective'), work('Chợ văn minh', 'individual')],
      createKey: newKey(),
    })
    return made.ok ? made.value.id : 0
  }
  await register(book.units.tayThanh)
  await register(book.units.khuPho3)
  const sent = await register(book.units.sonKy)
  const { writer } = book.db
  await writer.update(models).set({ stage: 'recognised', level: 'ward' }).where(eq(models.id, 1))
  await writer.update(models).set({ stage: 'commended' }).where(eq(models.id, 3))
  const one = people({ measure: 'models', recipientKind: 'any', level: null, yearFrom: 2021 })
  const named = async (more: Partial<Tally>) => (await beside({ ...one, ...more }))?.named
  expect(await named({})).toBe(6)
  expect(await named({ recipientKind: 'individual' })).toBe(3)
  expect(await named({ fieldId: economy?.id })).toBe(3)
  expect(await named({ level: 'ward' })).toBe(1)
  expect(await named({ unitId: book.units.tayThanh })).toBe(4)
  expect(await named({ unitId: book.units.khuPho3 })).toBe(2)
  // A commended model was recognised before.
  expect(await named({ stage: 'recognised' })).toBe(2)
  expect(await named({ stage: 'commended' })).toBe(1)
  expect(await named({ stage: 'replicated' })).toBe(0)
  await writer.update(models).set({ replicatesModelId: 1 }).where(eq(models.id, 4))
  expect(await named({ stage: 'replicated' })).toBe(1)
  for (const state of ['draft', 'sent', 'returned'] as const) {
    await writer.update(registrations).set({ state }).where(eq(registrations.id, sent))
    expect(await named({})).toBe(4)
    expect(await named({ measure: 'units' })).toBe(2)
    expect(await named({ measure: 'units', unitId: book.units.khuPho3 })).toBe(1)
  }
  const rows = { sort: { by: 'title', down: false }, page: 1 } as const
  await writer.update(registrations).set({ state: 'accepted' })
  for (const more of [
    { fieldId: economy?.id ?? 0 },
    { stage: 'recognised' as const },
    { unitId: 2 },
  ]) {
    const search = new URL(recordedHref({ ...one, ...more }, 'none'), 'http://x').searchParams
    const list = await listModels(reader(), readModelFilters(Object.fromEntries(search)), rows)
    expect(await named(more)).toBe(list.totals.models)
  }
})

test('a draft closes no published number, an accepted registration does', async () => {
  await book.db.writer.update(campaigns).set({ registers: true })
  const made = await createRegistration(book.as.contributor, {
    campaignId: book.campaign,
    year: '2021',
    unitId: book.units.tayThanh,
    registeredOn: '',
    note: '',
    models: [
      { title: 'Hẻm xanh', kind: 'work', ownerKind: 'collective', ownerName: '', fieldId: null },
    ],
    createKey: newKey(),
  })
  expect(made.ok).toBe(true)
  const registered = { recipientKind: 'any' as const, level: null, awardFormId: null, count: 1 }
  for (const measure of ['units', 'models'] as const)
    expect(await beside(people({ ...registered, measure }))).toMatchObject({ named: 0, missing: 1 })
  await book.db.writer.update(registrations).set({ state: 'accepted' })
  for (const measure of ['units', 'models'] as const)
    expect(await beside(people({ ...registered, measure }))).toMatchObject({ named: 1, missing: 0 })
})
