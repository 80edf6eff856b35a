import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { getCampaign, listCampaigns } from '../campaigns/queries'
import { campaigns } from '../campaigns/table'
import { modelFunnel } from '../models/queries'
import { modelStageChanges, models } from '../models/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { createRegistration, updateRegistration } from './commands'
import { acceptRegistration, returnRegistration, sendRegistration } from './commands-steps'
import { getRegistration, listRegistrations } from './queries'
import { registrationSteps, registrations } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await book.db.writer.update(campaigns).set({ registers: true })
})

const work = {
  title: 'Hẻm không rác',
  kind: 'work' as const,
  ownerKind: 'collective' as const,
  ownerName: '',
  fieldId: null,
}
const papers = (more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  unitId: book.units.tayThanh,
  registeredOn: '',
  note: '',
  models: [work],
  createKey: newKey(),
  ...more,
})
const enter = async (who: 'officer' | 'contributor', more = {}) => {
  const made = await createRegistration(book.as[who], papers(more))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const stateOf = async (id: number) => (await getRegistration(reader(), id))?.state
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'registration'))
const first = { sort: { by: 'year', down: true } as const, page: 1 }

test('a unit’s own registration is a draft, the office’s is accepted at once', async () => {
  const own = await enter('contributor')
  const office = await enter('officer', { unitId: book.units.sonKy })
  expect([await stateOf(own), await stateOf(office)]).toEqual(['draft', 'accepted'])
  expect(await book.db.reader.select().from(registrationSteps)).toMatchObject([
    { state: 'draft', byUserId: book.as.contributor.actor.userId },
    { state: 'accepted', byUserId: book.as.officer.actor.userId },
  ])
})

test('sent, returned with a reason, corrected, sent again, accepted: each step is dated', async () => {
  const id = await enter('contributor')
  expect(await sendRegistration(book.as.contributor, { id, version: 1 })).toMatchObject({
    ok: true,
  })
  const reason = 'Ghi rõ địa điểm thực hiện'
  expect(await returnRegistration(book.as.officer, { id, version: 2, reason })).toMatchObject({
    ok: true,
  })
  const { createKey: _, ...fields } = papers({ models: [] })
  const corrected = { ...fields, id, version: 3, registeredOn: '16/11/2021' }
  expect(await updateRegistration(book.as.contributor, corrected)).toMatchObject({ ok: true })
  expect(await sendRegistration(book.as.contributor, { id, version: 4 })).toMatchObject({
    ok: true,
  })
  expect(await acceptRegistration(book.as.officer, { id, version: 5 })).toMatchObject({ ok: true })
  const shown = await getRegistration(reader('contributor'), id)
  expect(shown).toMatchObject({
    state: 'accepted',
    can: { update: false, send: false, accept: false, return: false },
    steps: [
      { state: 'draft', by: 'Lê Hoàng Bảo' },
      { state: 'sent', by: 'Lê Hoàng Bảo' },
      { state: 'returned', by: 'Nguyễn Thu Trà', reason },
      { state: 'sent' },
      { state: 'accepted', by: 'Nguyễn Thu Trà' },
    ],
  })
  expect((await entries()).map((e) => e.verb)).toEqual([
    'create',
    'send',
    'return',
    'update',
    'send',
    'accept',
  ])
})

test('what is first sent without a day of registration bears that day', async () => {
  const id = await enter('contributor')
  await sendRegistration(book.as.contributor, { id, version: 1 })
  expect(await getRegistration(reader(), id)).toMatchObject({ registeredOn: '2021-11-15' })
})

test('a draft is not yet registered: nothing published counts it or its works', async () => {
  const id = await enter('contributor')
  const seen = async () => [
    (await modelFunnel(reader(), { year: 2021 })).models,
    (await modelFunnel(reader(), { year: 2021 })).units,
    (await listRegistrations(reader(), {}, first)).totals.models,
    (await getCampaign(reader(), book.campaign))?.years.length,
    (await listCampaigns(reader())).rows[0]?.models,
  ]
  expect(await seen()).toEqual([0, 0, 0, 0, 0])
  const drafts = await listRegistrations(reader(), { state: 'draft' }, first)
  expect(drafts.rows).toMatchObject([{ id, models: 1, state: 'draft' }])
  await sendRegistration(book.as.contributor, { id, version: 1 })
  expect(await seen()).toEqual([0, 0, 0, 0, 0])
  await acceptRegistration(book.as.officer, { id, version: 2 })
  expect(await seen()).toEqual([1, 1, 1, 1, 1])
})

test('once sent, only the office changes a registration', async () => {
  const id = await enter('contributor')
  await sendRegistration(book.as.contributor, { id, version: 1 })
  const { createKey: _, ...fields } = papers({ models: [] })
  const edit = { ...fields, id, version: 2 }
  expect(await updateRegistration(book.as.contributor, edit)).toMatchObject({
    problems: { '': 'registrationClosed' },
  })
  expect(await updateRegistration(book.as.officer, edit)).toMatchObject({ ok: true })
})

test('a step that does not fit the state is refused and writes nothing', async () => {
  const id = await enter('contributor')
  const at = { id, version: 1 }
  const refused = async (answer: Promise<unknown>, problem: string) =>
    expect(await answer).toMatchObject({ ok: false, problems: { '': problem } })
  await refused(acceptRegistration(book.as.officer, at), 'registrationNotSent')
  await refused(
    returnRegistration(book.as.officer, { ...at, reason: 'Thiếu tên' }),
    'registrationNotSent',
  )
  await sendRegistration(book.as.contributor, at)
  await refused(
    sendRegistration(book.as.contributor, { id, version: 2 }),
    'registrationSentAlready',
  )
  const unexplained = await returnRegistration(book.as.officer, { id, version: 2, reason: ' ' })
  expect(unexplained).toMatchObject({ problems: { reason: 'required' } })
  expect(await acceptRegistration(book.as.officer, at)).toMatchObject({ reason: 'stale' })
  expect(await book.db.reader.select().from(registrationSteps)).toHaveLength(2)
  expect(await entries()).toHaveLength(2)
})

test('an empty registration is not sent', async () => {
  const id = await enter('contributor', { models: [] })
  expect(await sendRegistration(book.as.contributor, { id, version: 1 })).toMatchObject({
    problems: { '': 'nothingToSend' },
  })
})

test('accepted by mistake, it goes back until a work is recognised', async () => {
  const id = await enter('officer')
  const back = { id, version: 1, reason: 'Nhầm đơn vị' }
  await book.db.writer.update(models).set({ stage: 'recognised' })
  expect(await returnRegistration(book.as.officer, back)).toMatchObject({
    problems: { '': 'registrationMovedOn' },
  })
  await book.db.writer.update(models).set({ stage: 'implemented' })
  expect(await returnRegistration(book.as.officer, back)).toMatchObject({ ok: true })
  expect(await stateOf(id)).toBe('returned')
})

test('another unit’s registration is not there to be sent; a unit accepts nothing', async () => {
  const id = await enter('officer', { unitId: book.units.sonKy })
  await book.db.writer.update(registrations).set({ state: 'draft' })
  expect(await sendRegistration(book.as.contributor, { id, version: 1 })).toMatchObject({
    reason: 'notFound',
  })
  expect(await acceptRegistration(book.as.contributor, { id, version: 1 })).toMatchObject({
    reason: 'notAllowed',
  })
  expect(await book.db.reader.select().from(modelStageChanges)).toHaveLength(1)
})
