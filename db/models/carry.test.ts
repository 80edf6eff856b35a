import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { addAttachment } from '../attachments/commands'
import { getAttachment, listAttachments } from '../attachments/queries'
import { auditEntries } from '../audit/table'
import { newKey } from '../open'
import { registrations } from '../registrations/table'
import { type SmallBook, smallBook } from '../testing'
import { modelMaker, readerOf } from '../testing/models'
import { moveModel, updateModel } from './commands'
import { carryOnModels } from './commands-carry'
import { getModel } from './detail'
import { models } from './table'
import { carryOnChoices, yearsOf } from './years'

let book: SmallBook
let make: Awaited<ReturnType<typeof modelMaker>>
beforeEach(async () => {
  book = await smallBook()
  make = await modelMaker(book)
})

const carry = async (ids: number[], who: keyof SmallBook['as'] = 'officer') => {
  const answer = await carryOnModels(book.as[who], { ids })
  return answer.ok ? answer.value : answer
}
const all = () => book.db.reader.select().from(models)
const carriedEntries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.verb, 'carryOn'))

test('a model goes on into the next year: newly registered, pointing back, its results left behind', async () => {
  const id = await make({
    year: '2020',
    ownerKind: 'household',
    ownerName: 'Hộ bà Lý Mỹ Hương',
    content: 'Đổi rác lấy quà',
    result: '120 hộ tham gia',
    peopleReached: '480',
    level: 'ward',
    stage: 'commended',
    stageOn: '12/11/2020',
  })
  const answer = await carry([id])
  expect(answer).toMatchObject({ n: 1 })
  const next = 'id' in answer ? answer.id : 0
  expect(await getModel(readerOf(book), next)).toMatchObject({
    year: 2021,
    unitId: book.units.tayThanh,
    stage: 'registered',
    ownerName: 'Hộ bà Lý Mỹ Hương',
    content: 'Đổi rác lấy quà',
    level: 'ward',
    result: null,
    peopleReached: null,
    carriesOnModelId: id,
    steps: [{ stage: 'registered' }],
  })
  expect(await book.db.reader.select().from(registrations)).toHaveLength(2)
  expect(await carriedEntries()).toMatchObject([{ nounId: next, noun: 'model' }])
})

test('a model is carried on once; the others of the same go still are', async () => {
  const first = await make({ year: '2020' })
  const second = await make({ year: '2020', title: 'Chợ văn minh' })
  expect(await carry([first])).toMatchObject({ n: 1 })
  expect(await carry([first])).toMatchObject({ problems: { ids: 'carriedOnAlready' } })
  expect(await carry([first, second, second])).toMatchObject({ n: 1 })
  expect(await all()).toHaveLength(4)
  expect(await carriedEntries()).toHaveLength(2)
  const [registration] = await book.db.reader.select().from(registrations)
  expect(await carryOnChoices(readerOf(book), registration?.id ?? 0)).toBeNull()
})

test('the years of a model form a chain, seen from any of them', async () => {
  const first = await make({ year: '2019' })
  await carry([first])
  const [, second] = await all()
  await carry([second?.id ?? 0])
  const life = await yearsOf(readerOf(book), second?.id ?? 0)
  expect(life.first).toBe(first)
  expect(life.years.map(({ year }) => year)).toEqual([2019, 2020, 2021])
  expect((await getModel(readerOf(book), first))?.years).toEqual(life.years)
})

test('nothing is carried further ahead than next year, and a refusal writes nothing', async () => {
  const next = await make({ year: '2022' })
  const old = await make({ year: '2020' })
  expect(await carry([old, next])).toMatchObject({
    problems: { ids: expect.stringMatching(/year/i) },
  })
  expect(await carry([])).toMatchObject({ problems: { ids: 'chooseModels' } })
  expect(await carry([999])).toMatchObject({ reason: 'notFound' })
  expect(await all()).toHaveLength(2)
  expect(await carriedEntries()).toHaveLength(0)
})

test('a unit carries on its own models only; what is not theirs is not there', async () => {
  const own = await make({ year: '2020', unitId: book.units.khuPho3 })
  const other = await make({ year: '2020', unitId: book.units.sonKy })
  expect(await carry([own, other], 'contributor')).toMatchObject({ reason: 'notFound' })
  expect(await carry([own], 'leader')).toMatchObject({ reason: 'notAllowed' })
  expect(await all()).toHaveLength(2)
  expect(await carry([own], 'contributor')).toMatchObject({ n: 1 })
  const ofOther = (await all()).find(({ id }) => id === other)?.registrationId ?? 0
  expect(await carryOnChoices(readerOf(book, 'contributor'), ofOther)).toBeNull()
})

test('what a unit has sent for next year takes nothing more from it', async () => {
  const own = await make({ year: '2020' })
  await make({ year: '2021', title: 'Chợ văn minh' })
  await book.db.writer
    .update(registrations)
    .set({ state: 'sent' })
    .where(eq(registrations.year, 2021))
  expect(await carry([own], 'contributor')).toMatchObject({
    problems: { ids: 'nextYearSent|{"year":"2021"}' },
  })
  expect(await carry([own])).toMatchObject({ n: 1 })
})

test('a model that carries on has its origin in its first year', async () => {
  const origin = await make({ year: '2019', unitId: book.units.sonKy })
  const copy = await make({ year: '2020', replicatesModelId: origin })
  const answer = await carry([copy])
  const next = 'id' in answer ? answer.id : 0
  expect(await getModel(readerOf(book), next)).toMatchObject({ origin: { id: origin } })
  const edited = {
    ...{ campaignId: book.campaign, year: '2021', unitId: book.units.tayThanh },
    ...{ title: 'Hẻm không rác', kind: 'model' as const, ownerKind: 'collective' as const },
    ...{ ownerName: '', fieldId: null, level: null, place: '', content: '', result: '' },
    ...{ peopleReached: '', moneyRaised: '', replicatesModelId: origin, id: next, version: 1 },
  }
  expect(await updateModel(book.as.officer, edited)).toMatchObject({
    problems: { replicatesModelId: 'originInFirstYear' },
  })
})

test('a step bears its own photos, seen and added by those who may its model', async () => {
  const own = await make({ unitId: book.units.khuPho3 })
  const other = await make({ unitId: book.units.sonKy })
  for (const id of [own, other]) {
    const step = { id, version: 1, stage: 'implemented' as const, on: '15/11/2021', note: '' }
    expect(await moveModel(book.as.officer, step)).toMatchObject({ ok: true })
  }
  const stepOf = async (id: number) => (await getModel(readerOf(book), id))?.steps[1]?.id ?? 0
  const file = { fileName: 'ra-quan.jpg', mediaType: 'image/jpeg', size: 9, sha256: 'a'.repeat(64) }
  const photo = (ownerId: number) => ({
    ownerNoun: 'modelStage' as const,
    ownerId,
    caption: 'Ra quân',
    file,
    createKey: newKey(),
  })
  const made = await addAttachment(book.as.contributor, photo(await stepOf(own)))
  expect(made).toMatchObject({ ok: true })
  expect((await getModel(readerOf(book, 'leader'), own))?.steps).toMatchObject([
    { files: [] },
    { files: [{ caption: 'Ra quân', fileName: 'ra-quan.jpg' }] },
  ])
  const elsewhere = await stepOf(other)
  expect(await addAttachment(book.as.contributor, photo(elsewhere))).toMatchObject({
    reason: 'notFound',
  })
  const onOther = await addAttachment(book.as.officer, photo(elsewhere))
  const id = onOther.ok ? onOther.value.id : 0
  expect(await getAttachment(readerOf(book, 'contributor'), id)).toBeNull()
  expect(await listAttachments(readerOf(book, 'contributor'), 'modelStage', elsewhere)).toEqual({
    rows: [],
    can: { update: false },
  })
  expect(await addAttachment(book.as.officer, photo(999))).toMatchObject({ reason: 'notFound' })
})
