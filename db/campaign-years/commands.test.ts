import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { historyOf } from '../audit/queries'
import { auditEntries } from '../audit/table'
import { campaigns } from '../campaigns/table'
import type { Context } from '../command'
import { fields } from '../fields/table'
import { newKey } from '../open'
import { createRegistration } from '../registrations/commands'
import {
  acceptRegistration,
  returnRegistration,
  sendRegistration,
} from '../registrations/commands-steps'
import { getRegistration } from '../registrations/queries'
import { type SmallBook, smallBook } from '../testing'
import { expectableUnits, registeredSince } from './choices'
import { openCampaignYear, updateCampaignYear } from './commands'
import { dueOf, waiting } from './due'
import { progressBoard } from './progress'
import { getCampaignYear, listCampaignYears } from './queries'
import { campaignYears, expectedUnits } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await book.db.writer.update(campaigns).set({ registers: true })
})

const year2021 = (more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  plan: 'Kế hoạch số 12-KH/QU ngày 15/01/2021',
  decisionNumber: '',
  decidedOn: '',
  issuerId: null as number | null,
  openedOn: '15/01/2021',
  deadline: '31/03/2021',
  note: '',
  fieldIds: [] as number[],
  unitIds: [book.units.tayThanh, book.units.sonKy],
  createKey: newKey(),
  ...more,
})
const open = async (more = {}) => {
  const made = await openCampaignYear(book.as.officer, year2021(more))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const on = (ctx: Context, day: string): Context => ({ ...ctx, now: new Date(`${day}T02:00:00Z`) })
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'campaignYear'))
const register = async (ctx: Context, unitId: number, registeredOn = '') => {
  const made = await createRegistration(ctx, {
    campaignId: book.campaign,
    year: '2021',
    unitId,
    registeredOn,
    note: '',
    models: [
      {
        title: 'Hẻm không rác',
        kind: 'work',
        ownerKind: 'collective',
        ownerName: '',
        fieldId: null,
      },
    ],
    createKey: newKey(),
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}

test('a campaign is opened for a year once, with its plan, deadline and units', async () => {
  const input = year2021()
  const made = await openCampaignYear(book.as.officer, input)
  expect(await openCampaignYear(book.as.officer, input)).toEqual(made)
  expect(await openCampaignYear(book.as.officer, year2021())).toMatchObject({
    problems: { year: 'yearOpenedAlready' },
  })
  expect(await getCampaignYear(reader(), made.ok ? made.value.id : 0)).toMatchObject({
    deadline: '2021-03-31',
    unitIds: [book.units.tayThanh, book.units.sonKy],
    can: { update: true },
  })
  expect(await entries()).toHaveLength(1)
})

test('what is wrong is refused and nothing is written', async () => {
  const problems = async (more: object) => {
    const answer = await openCampaignYear(book.as.officer, year2021(more))
    return answer.ok ? {} : answer.problems
  }
  expect(await problems({ deadline: '14/01/2021' })).toEqual({ deadline: 'deadlineBeforeOpening' })
  expect(await problems({ unitIds: [] })).toEqual({ unitIds: 'chooseUnits' })
  expect(await problems({ unitIds: [book.units.sonKy, 999] })).toEqual({ unitIds: 'notFound' })
  expect(await problems({ fieldIds: [99] })).toEqual({ fieldIds: 'notFound' })
  expect(await problems({ campaignId: 99 })).toEqual({ campaignId: 'notFound' })
  expect(await problems({ deadline: '31/02/2021' })).toHaveProperty('deadline')
  await book.db.writer.update(campaigns).set({ registers: false })
  expect(await problems({})).toEqual({ campaignId: 'campaignDoesNotRegister' })
  for (const who of ['contributor', 'leader'] as const)
    expect(await openCampaignYear(book.as[who], year2021())).toMatchObject({ reason: 'notAllowed' })
  expect(await book.db.reader.select().from(campaignYears)).toEqual([])
  expect(await entries()).toEqual([])
})

test('units join and leave those expected; of two edits the second is told', async () => {
  const [field] = await book.db.writer
    .insert(fields)
    .values({ name: 'Kinh tế', ordinal: 1 })
    .returning()
  const id = await open()
  const { createKey: _, ...input } = year2021({
    unitIds: [book.units.sonKy, book.units.khuPho3, book.units.sonKy],
    fieldIds: [field?.id ?? 0],
    deadline: '15/04/2021',
  })
  expect(await updateCampaignYear(book.as.admin, { ...input, id, version: 1 })).toMatchObject({
    ok: true,
  })
  expect(await updateCampaignYear(book.as.officer, { ...input, id, version: 1 })).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await updateCampaignYear(book.as.officer, { ...input, id: 99, version: 1 })).toMatchObject(
    { reason: 'notFound' },
  )
  const rows = await book.db.reader.select({ id: expectedUnits.unitId }).from(expectedUnits)
  expect(rows.map((row) => row.id).sort()).toEqual([book.units.khuPho3, book.units.sonKy].sort())
  expect(await getCampaignYear(reader(), id)).toMatchObject({ fields: [{ name: 'Kinh tế' }] })
  const [last] = await historyOf(reader(), 'campaignYear', id)
  expect(last).toMatchObject({ title: 'Dân vận khéo 2021' })
  expect(last?.changes.find((change) => change.field === 'unitIds')).toMatchObject({
    after: ['Khu phố 3', 'Phường Sơn Kỳ'],
  })
})

test('the board says of every unit where it stands and how many working days it is late', async () => {
  const id = await open({
    unitIds: [book.units.committee, book.units.tayThanh, book.units.sonKy],
  })
  // Wednesday 31-3-2021 was the last day.
  const sonKy = await register(book.as.officer, book.units.sonKy, '01/03/2021')
  const tayThanh = await register(on(book.as.contributor, '2021-03-20'), book.units.tayThanh)
  await sendRegistration(on(book.as.contributor, '2021-04-05'), { id: tayThanh, version: 1 })
  await register(book.as.officer, book.units.khuPho3, '20/05/2021')
  const board = await progressBoard(reader('leader'), id, '2021-04-07')
  expect(board?.rows).toMatchObject([
    { unit: 'Khu phố 3', expected: false, state: 'accepted', late: 0, models: 1 },
    {
      unit: 'Phường Sơn Kỳ',
      state: 'accepted',
      late: 0,
      sentOn: '2021-03-01',
      registrationId: sonKy,
    },
    { unit: 'Phường Tây Thạnh', state: 'sent', late: 3, sentOn: '2021-04-05' },
    { unit: 'Quận ủy quận Tân Phú', state: 'none', late: 5, registrationId: null },
  ])
  expect(board).toMatchObject({ expected: 3, models: 2 })
  expect(board?.counts).toEqual({
    none: 1,
    draft: 0,
    sent: 1,
    returned: 0,
    accepted: 2,
    late: 2,
    registered: 1,
    beyond: 1,
    unsent: 1,
  })
  expect((await listCampaignYears(reader())).rows).toMatchObject([
    { expected: 3, accepted: 2, models: 2, campaign: 'Dân vận khéo' },
  ])
})

test('papers given back and corrected after the deadline are not late for it', async () => {
  const id = await open()
  const contributor = (day: string) => on(book.as.contributor, day)
  const registration = await register(contributor('2021-03-20'), book.units.tayThanh)
  await sendRegistration(contributor('2021-03-30'), { id: registration, version: 1 })
  const reason = 'Thiếu địa điểm'
  await returnRegistration(book.as.officer, { id: registration, version: 2, reason })
  await sendRegistration(contributor('2021-04-20'), { id: registration, version: 3 })
  await acceptRegistration(book.as.officer, { id: registration, version: 4 })
  const board = await progressBoard(reader('contributor'), id, '2021-05-04')
  expect(board?.rows).toMatchObject([{ state: 'accepted', sentOn: '2021-03-30', late: 0 }])
})

test('a unit sees itself on the board and nobody else', async () => {
  const id = await open()
  await register(book.as.officer, book.units.sonKy)
  const board = await progressBoard(reader('contributor'), id, '2021-03-01')
  expect(board?.rows.map((row) => row.unit)).toEqual(['Phường Tây Thạnh'])
  expect(board).toMatchObject({ expected: 1, models: 0, counts: { registered: 0, unsent: 1 } })
  expect(await getCampaignYear(reader('contributor'), id)).toMatchObject({
    unitIds: [],
    can: { update: false },
  })
  expect(await progressBoard(reader(), 99, '2021-03-01')).toBeNull()
})

test('a unit reads what waits for it, with the deadline and the office’s reason', async () => {
  await open({ unitIds: [book.units.tayThanh, book.units.khuPho3, book.units.sonKy] })
  const id = await register(on(book.as.contributor, '2021-03-20'), book.units.tayThanh)
  await sendRegistration(on(book.as.contributor, '2021-03-30'), { id, version: 1 })
  expect(await waiting(reader(), '2021-04-01')).toMatchObject([
    { registrationId: id, state: 'sent', late: 0, reason: null },
  ])
  await returnRegistration(book.as.officer, { id, version: 2, reason: 'Thiếu địa điểm' })
  expect(await waiting(reader(), '2021-04-01')).toEqual([])
  expect(await waiting(reader('contributor'), '2021-04-01')).toMatchObject([
    { unit: 'Phường Tây Thạnh', state: 'returned', late: 0, reason: 'Thiếu địa điểm' },
    { unit: 'Khu phố 3', state: 'none', late: 1, deadline: '2021-03-31', registrationId: null },
  ])
  const registration = await getRegistration(reader(), id)
  if (!registration) throw new Error('the registration is gone')
  expect(await dueOf(reader('contributor'), registration, '2021-04-01')).toMatchObject({
    deadline: '2021-03-31',
    sentOn: '2021-03-30',
    late: 0,
  })
  expect(await dueOf(reader(), { ...registration, year: 2020 }, '2021-04-01')).toBeNull()
})

test('last year’s units are offered for this year', async () => {
  await register(book.as.officer, book.units.sonKy)
  await register(book.as.contributor, book.units.tayThanh)
  expect(await registeredSince(reader(), 2020)).toEqual({
    [`${book.campaign}.2021`]: [book.units.sonKy],
  })
  const names = (await expectableUnits(reader())).map((unit) => unit.name)
  expect(names).toContain('Khu phố 3')
})
