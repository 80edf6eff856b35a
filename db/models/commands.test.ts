import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Noun } from '@/domain/nouns'
import { auditEntries } from '../audit/table'
import { campaigns } from '../campaigns/table'
import { newKey } from '../open'
import { registrations } from '../registrations/table'
import { type SmallBook, smallBook } from '../testing'
import { createModel, moveModel, updateModel } from './commands'
import { getModel } from './detail'
import { pickModels } from './pick'
import { listModels, modelFunnel } from './queries'
import { modelStageChanges, models } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await book.db.writer.update(campaigns).set({ registers: true })
})

const qrCode = (more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  unitId: book.units.tayThanh,
  title: 'Tích hợp mã QR khai báo y tế trên đơn thuốc',
  kind: 'model' as const,
  ownerKind: 'collective' as const,
  ownerName: '',
  fieldId: null,
  level: null,
  place: 'Bệnh viện quận',
  content: '',
  result: '',
  peopleReached: '12.500',
  moneyRaised: '',
  replicatesModelId: null,
  stage: 'registered' as const,
  stageOn: '',
  createKey: newKey(),
  ...more,
})
const make = async (more = {}, who: keyof SmallBook['as'] = 'officer') => {
  const made = await createModel(book.as[who], qrCode(more))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const edit = (id: number, more = {}) => {
  const { createKey: _, stage: __, stageOn: ___, ...fields } = qrCode()
  return { ...fields, id, version: 1, ...more }
}
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const order = { sort: { by: 'title', down: false } as const, page: 1 }
const entries = (noun: Noun) =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, noun))

test('a work enters with its registration, its first dated step and one history entry', async () => {
  const id = await make({}, 'contributor')
  expect(await getModel(reader('leader'), id)).toMatchObject({
    unit: 'Phường Tây Thạnh',
    year: 2021,
    stage: 'registered',
    peopleReached: 12500,
    steps: [{ stage: 'registered', on: '2021-11-15', by: 'Lê Hoàng Bảo' }],
    can: { update: false, move: [] },
  })
  await make({ title: 'Hẻm không rác' })
  expect(await book.db.reader.select().from(registrations)).toHaveLength(1)
  expect([await entries('model'), await entries('registration')].map((e) => e.length)).toEqual([
    2, 1,
  ])
})

test('a work goes on step by step, each dated, with its ground and who entered it', async () => {
  const id = await make({ stageOn: '05/03/2021' })
  const step = { id, version: 1, stage: 'recognised' as const, on: '20/10/2021', note: 'Kết luận' }
  expect(await moveModel(book.as.admin, step)).toMatchObject({ ok: true })
  expect(await moveModel(book.as.officer, step)).toMatchObject({ reason: 'stale' })
  const shown = await getModel(reader(), id)
  expect(shown).toMatchObject({
    stage: 'recognised',
    version: 2,
    steps: [
      { stage: 'registered', on: '2021-03-05' },
      { stage: 'recognised', on: '2021-10-20', note: 'Kết luận', by: 'Trần Minh Quân' },
    ],
  })
  expect(await entries('model')).toHaveLength(2)
})

test('a step ahead of today, before the last one, or to where it stands is refused', async () => {
  const id = await make({ stage: 'recognised', stageOn: '05/03/2021' })
  const step = { id, version: 1, stage: 'exemplary' as const, on: '10/03/2021', note: '' }
  const problems = async (more: object) => {
    const answer = await moveModel(book.as.officer, { ...step, ...more })
    return answer.ok ? {} : answer.problems
  }
  expect(await problems({ on: '16/11/2021' })).toEqual({ on: 'dateInFuture' })
  expect(await problems({ on: '04/03/2021' })).toEqual({ on: 'stepTooEarly|{"date":"05/03/2021"}' })
  expect(await problems({ stage: 'recognised' })).toEqual({ stage: 'stageSame' })
  expect(await problems({ on: '31/02/2021' })).toHaveProperty('on')
  expect(await book.db.reader.select().from(modelStageChanges)).toHaveLength(1)
  expect(await entries('model')).toHaveLength(1)
})

test('a past year is entered late: its steps bear their own days, the unknown one says so', async () => {
  const id = await make({ year: '2019' })
  expect(await getModel(reader(), id)).toMatchObject({ steps: [{ stage: 'registered', on: null }] })
  const step = { id, version: 1, stage: 'implemented' as const, on: '10/04/2019', note: '' }
  expect(await moveModel(book.as.officer, step)).toMatchObject({ ok: true })
  await book.db.writer.update(registrations).set({ registeredOn: '2019-03-05' })
  const later = { ...step, version: 2, stage: 'recognised' as const }
  expect(await moveModel(book.as.officer, { ...later, on: '01/03/2019' })).toMatchObject({
    problems: { on: 'stepTooEarly|{"date":"10/04/2019"}' },
  })
  expect(await getModel(reader(), id)).toMatchObject({ steps: [{ on: '2019-03-05' }, {}] })
  const undated = await createModel(book.as.officer, qrCode({ stage: 'exemplary' }))
  expect(undated).toMatchObject({ problems: { stageOn: 'required' } })
})

test('a step back is a correction and says why', async () => {
  const id = await make({ stage: 'exemplary', stageOn: '05/03/2021' })
  const back = { id, version: 1, stage: 'recognised' as const, on: '06/03/2021', note: '' }
  expect(await moveModel(book.as.officer, back)).toMatchObject({
    problems: { note: 'reasonForStepBack' },
  })
  expect(await moveModel(book.as.officer, { ...back, note: 'Ghi nhầm' })).toMatchObject({
    ok: true,
  })
})

test('a household or a person that owns a work has a name', async () => {
  const answer = await createModel(book.as.officer, qrCode({ ownerKind: 'individual' }))
  expect(answer).toMatchObject({ problems: { ownerName: 'ownerMissing' } })
  expect(await book.db.reader.select().from(models)).toHaveLength(0)
})

test('a work does not copy itself, nor a copy of itself', async () => {
  const original = await make()
  const copy = await make({ unitId: book.units.sonKy, replicatesModelId: original })
  for (const replicatesModelId of [original, copy])
    expect(await updateModel(book.as.officer, edit(original, { replicatesModelId }))).toMatchObject(
      {
        problems: { replicatesModelId: 'replicatesItself' },
      },
    )
  expect(await getModel(reader(), original)).toMatchObject({ copies: [{ id: copy }] })
  expect(await getModel(reader(), copy)).toMatchObject({ origin: { id: original } })
  // The original of another ward is not theirs to open.
  expect(await getModel(reader('contributor'), original)).toMatchObject({ copies: [] })
})

test('a contributor writes and sees the works of the own subtree, and nothing else', async () => {
  const other = await make({ unitId: book.units.sonKy, title: 'Chợ văn minh' })
  const own = await make({ unitId: book.units.khuPho3 }, 'contributor')
  const actor = book.as.contributor
  const step = { stage: 'implemented' as const, on: '15/11/2021', note: '', version: 1 }
  expect(await moveModel(actor, { ...step, id: other })).toMatchObject({ reason: 'notFound' })
  expect(await updateModel(actor, edit(other))).toMatchObject({ reason: 'notFound' })
  // Nor may a work be handed to a unit outside, or copy one from outside.
  expect(await updateModel(actor, edit(own, { unitId: book.units.sonKy }))).toMatchObject({
    problems: { unitId: 'notFound' },
  })
  expect(await updateModel(actor, edit(own, { replicatesModelId: other }))).toMatchObject({
    problems: { replicatesModelId: 'notFound' },
  })
  expect(await getModel(reader('contributor'), other)).toBeNull()
  await book.db.writer.update(registrations).set({ state: 'accepted' })
  expect((await listModels(reader('contributor'), {}, order)).totals).toEqual({
    models: 1,
    units: 1,
  })
  expect((await pickModels(reader('contributor'), '')).map((pick) => pick.id)).toEqual([own])
  expect(await modelFunnel(reader('contributor'), {})).toMatchObject({ models: 1, units: 1 })
  for (const command of [createModel(book.as.leader, qrCode())])
    expect(await command).toMatchObject({ reason: 'notAllowed' })
})

test('a unit carries a work out; recognising it is the office’s', async () => {
  const early = await createModel(
    book.as.contributor,
    qrCode({ stage: 'recognised', stageOn: '05/03/2021' }),
  )
  expect(early).toMatchObject({ problems: { stage: 'stageByOffice' } })
  const id = await make()
  const step = { id, version: 1, on: '10/10/2021', note: '' }
  expect(await moveModel(book.as.contributor, { ...step, stage: 'recognised' })).toMatchObject({
    problems: { stage: 'stageByOffice' },
  })
  expect(await moveModel(book.as.contributor, { ...step, stage: 'implemented' })).toMatchObject({
    ok: true,
  })
  await moveModel(book.as.officer, { ...step, stage: 'recognised', version: 2 })
  const back = { ...step, stage: 'implemented' as const, version: 3, note: 'Chưa xong' }
  expect(await moveModel(book.as.contributor, back)).toMatchObject({
    problems: { stage: 'stageByOffice' },
  })
})

test('a unit writes works into a draft, not into what was sent or accepted', async () => {
  const id = await make({}, 'contributor')
  expect(await updateModel(book.as.contributor, edit(id))).toMatchObject({ ok: true })
  const accepted = await make({ year: '2020' })
  expect(
    await updateModel(book.as.contributor, edit(id, { year: '2020', version: 2 })),
  ).toMatchObject({ problems: { '': 'registrationClosed' } })
  expect(await updateModel(book.as.contributor, edit(accepted, { year: '2020' }))).toMatchObject({
    problems: { '': 'registrationClosed' },
  })
  await book.db.writer.update(registrations).set({ state: 'sent' })
  for (const answer of [
    await updateModel(book.as.contributor, edit(id, { version: 2 })),
    await createModel(book.as.contributor, qrCode({ title: 'Hẻm không rác' })),
  ])
    expect(answer).toMatchObject({ problems: { '': 'registrationClosed' } })
  expect(await updateModel(book.as.officer, edit(id, { version: 2 }))).toMatchObject({ ok: true })
  expect(await getModel(reader('contributor'), id)).toMatchObject({ can: { update: false } })
})

test('a corrected work moves to another registration and keeps its steps', async () => {
  const id = await make({}, 'officer')
  expect(await updateModel(book.as.officer, edit(id, { year: '2020' }))).toMatchObject({ ok: true })
  expect(await getModel(reader(), id)).toMatchObject({
    year: 2020,
    steps: [{ stage: 'registered' }],
  })
  expect(await updateModel(book.as.officer, edit(id))).toMatchObject({ reason: 'stale' })
})

test('the funnel is cumulative, and every number of it lists exactly its works', async () => {
  const original = await make({ stage: 'recognised', stageOn: '20/10/2021' })
  const on = { stage: 'commended', stageOn: '12/11/2021' }
  await make({ ...on, title: 'Hẻm không rác', unitId: book.units.sonKy })
  await make({ title: 'Mã QR ở trạm y tế', replicatesModelId: original, year: '2020' })
  await book.db.writer.update(models).set({ sample: true }).where(eq(models.id, original))
  const funnel = await modelFunnel(reader(), { campaign: book.campaign, from: 2020, to: 2021 })
  expect(funnel).toEqual({
    units: 2,
    models: 3,
    byStage: {
      registered: 3,
      implemented: 2,
      recognised: 2,
      exemplary: 1,
      commended: 1,
      replicated: 1,
    },
    byField: [{ id: null, name: null, n: 3 }],
    sample: 1,
  })
  for (const [reached, n] of Object.entries(funnel.byStage)) {
    const filters = { from: 2020, to: 2021, reached: reached as 'registered' }
    expect((await listModels(reader(), filters, order)).totals.models, reached).toBe(n)
  }
  expect((await modelFunnel(reader(), { year: 2021, sample: 'none' })).models).toBe(1)
})

test('a work is found by part of its title, its owner or its unit, without diacritics', async () => {
  await make({ ownerKind: 'individual', ownerName: 'Đặng Thị Kim Chi' })
  for (const q of ['ma qr', 'dang thi', 'tay thanh', 'q'])
    expect((await listModels(reader(), { q }, order)).rows, q).toHaveLength(1)
  expect((await listModels(reader(), { q: 'son ky' }, order)).rows).toEqual([])
  expect(await pickModels(reader(), 'don thuoc')).toMatchObject([
    { detail: 'Phường Tây Thạnh', note: 'Dân vận khéo 2021' },
  ])
})
