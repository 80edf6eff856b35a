import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Noun } from '@/domain/nouns'
import { auditEntries } from '../audit/table'
import { campaigns } from '../campaigns/table'
import { modelStageChanges, models } from '../models/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { createRegistration, updateRegistration } from './commands'
import { getRegistration, listRegistrations, registrationYears } from './queries'
import { registrations } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await book.db.writer.update(campaigns).set({ registers: true })
})

const row = (title: string, more = {}) => ({
  title,
  kind: 'work' as const,
  ownerKind: 'collective' as const,
  ownerName: '',
  fieldId: null,
  ...more,
})
const ofTayThanh = (more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  unitId: book.units.tayThanh,
  registeredOn: '05/03/2021',
  note: '',
  models: [
    row('Hướng dẫn người dân đi bầu cử bằng công nghệ thông tin'),
    row('Hộ kinh doanh xanh', { ownerKind: 'household', ownerName: 'Hộ bà Lý Mỹ Hương' }),
  ],
  createKey: newKey(),
  ...more,
})
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const first = { sort: { by: 'year', down: true } as const, page: 1 }
const entries = (noun: Noun) =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, noun))
const nothingWritten = async () => {
  for (const table of [registrations, models, modelStageChanges, auditEntries])
    expect(await book.db.reader.select().from(table)).toEqual([])
}

test('a unit registers several works in one go; each has its first dated step and its entry', async () => {
  const input = ofTayThanh()
  const made = await createRegistration(book.as.contributor, input)
  expect(await createRegistration(book.as.contributor, input)).toEqual(made)
  const shown = await getRegistration(reader('contributor'), made.ok ? made.value.id : 0)
  expect(shown).toMatchObject({ unit: 'Phường Tây Thạnh', year: 2021, can: { update: true } })
  expect(shown?.models.map((m) => m.title)).toEqual([
    'Hộ kinh doanh xanh',
    'Hướng dẫn người dân đi bầu cử bằng công nghệ thông tin',
  ])
  expect(await book.db.reader.select().from(modelStageChanges)).toMatchObject([
    { stage: 'registered', on: '2021-03-05' },
    { stage: 'registered', on: '2021-03-05' },
  ])
  expect([await entries('registration'), await entries('model')].map((e) => e.length)).toEqual([
    1, 2,
  ])
})

test('a unit registers once in a campaign and year', async () => {
  await createRegistration(book.as.officer, ofTayThanh())
  expect(await createRegistration(book.as.officer, ofTayThanh())).toMatchObject({
    problems: { unitId: 'registeredAlready' },
  })
  expect(await createRegistration(book.as.officer, ofTayThanh({ year: '2022' }))).toMatchObject({
    ok: true,
  })
  expect(await registrationYears(reader())).toEqual([2022, 2021])
})

test('a contributor registers within the own subtree only; leaders not at all', async () => {
  const other = await createRegistration(
    book.as.contributor,
    ofTayThanh({ unitId: book.units.sonKy }),
  )
  expect(other).toMatchObject({ ok: false, problems: { unitId: 'notFound' } })
  expect(await createRegistration(book.as.leader, ofTayThanh())).toMatchObject({
    reason: 'notAllowed',
  })
  await nothingWritten()
  const below = await createRegistration(
    book.as.contributor,
    ofTayThanh({ unitId: book.units.khuPho3 }),
  )
  expect(below).toMatchObject({ ok: true })
})

test('what is wrong in a row is said beside that row, and nothing is half saved', async () => {
  const rows = [row(''), row('x', { ownerKind: 'individual' })]
  const answer = await createRegistration(book.as.officer, ofTayThanh({ models: rows }))
  expect(Object.keys(answer.ok ? {} : answer.problems)).toEqual([
    'models.1.title',
    'models.1.ownerName',
  ])
  const unnamed = [row('Tổ hỗ trợ đổi giấy tờ', { ownerKind: 'individual' })]
  expect(await createRegistration(book.as.officer, ofTayThanh({ models: unnamed }))).toMatchObject({
    problems: { 'models.0.ownerName': 'ownerMissing' },
  })
  const field = [row('Tổ hỗ trợ đổi giấy tờ'), row('Tuyến hẻm xanh', { fieldId: 99 })]
  expect(await createRegistration(book.as.officer, ofTayThanh({ models: field }))).toMatchObject({
    problems: { 'models.1.fieldId': 'notFound' },
  })
  await nothingWritten()
})

test('a row left blank under the others is not there', async () => {
  const rows = [row('  '), row('Hẻm không rác'), row('')]
  const made = await createRegistration(book.as.officer, ofTayThanh({ models: rows }))
  expect(made).toMatchObject({ ok: true })
  expect(await book.db.reader.select().from(models)).toMatchObject([{ title: 'Hẻm không rác' }])
})

test('a campaign without registration takes none', async () => {
  await book.db.writer.update(campaigns).set({ registers: false })
  expect(await createRegistration(book.as.officer, ofTayThanh())).toMatchObject({
    problems: { campaignId: 'campaignDoesNotRegister' },
  })
  await nothingWritten()
})

test('works are added to a registration; of two edits the second is told', async () => {
  const made = await createRegistration(book.as.contributor, ofTayThanh())
  const { createKey: _, ...fields } = ofTayThanh({ models: [row('Camera an ninh hẻm 112')] })
  const edit = { ...fields, id: made.ok ? made.value.id : 0, version: 1 }
  expect(await updateRegistration(book.as.contributor, edit)).toMatchObject({ ok: true })
  expect(await updateRegistration(book.as.officer, edit)).toMatchObject({
    reason: 'stale',
    changed: { by: 'Lê Hoàng Bảo' },
  })
  const titles = await book.db.reader
    .select({ t: models.title })
    .from(models)
    .orderBy(asc(models.id))
  expect(titles.map(({ t }) => t)).toContain('Camera an ninh hẻm 112')
  expect(titles).toHaveLength(3)
})

test('a registration of another unit is not there for a contributor, in any way', async () => {
  const made = await createRegistration(book.as.officer, ofTayThanh({ unitId: book.units.sonKy }))
  const id = made.ok ? made.value.id : 0
  const { createKey: _, ...fields } = ofTayThanh()
  expect(
    await updateRegistration(book.as.contributor, { ...fields, id, version: 1 }),
  ).toMatchObject({
    reason: 'notFound',
  })
  expect(await getRegistration(reader('contributor'), id)).toBeNull()
  const seen = await listRegistrations(reader('contributor'), {}, first)
  expect(seen.totals).toEqual({ registrations: 0, units: 0, models: 0 })
})

test('the list counts units and works as two numbers', async () => {
  await createRegistration(book.as.officer, ofTayThanh())
  await createRegistration(book.as.officer, ofTayThanh({ year: '2022', models: [row('Hẻm xanh')] }))
  await createRegistration(book.as.officer, ofTayThanh({ unitId: book.units.sonKy, models: [] }))
  const all = await listRegistrations(reader(), { from: 2021, to: 2022 }, first)
  expect(all.totals).toEqual({ registrations: 3, units: 2, models: 3 })
  expect(all.rows.map((r) => [r.year, r.unit, r.models])).toEqual([
    [2022, 'Phường Tây Thạnh', 1],
    [2021, 'Phường Sơn Kỳ', 0],
    [2021, 'Phường Tây Thạnh', 2],
  ])
  const found = await listRegistrations(reader(), { year: 2021, q: 'son ky' }, first)
  expect(found.totals.registrations).toBe(1)
})
