import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { campaigns } from '../campaigns/table'
import { fields } from '../fields/table'
import { updateModel } from '../models/commands'
import { carryOnModels } from '../models/commands-carry'
import { getModel } from '../models/detail'
import { models } from '../models/table'
import { newKey } from '../open'
import { createRegistration, updateRegistration } from '../registrations/commands'
import { type SmallBook, smallBook } from '../testing'
import { modelMaker } from '../testing/models'
import { openCampaignYear } from './commands'
import { fieldsByYear } from './fields'

let book: SmallBook
let make: Awaited<ReturnType<typeof modelMaker>>
let [economy, culture, defence] = [0, 0, 0]
beforeEach(async () => {
  book = await smallBook()
  make = await modelMaker(book)
  await book.db.writer.update(campaigns).set({ registers: true })
  const names = ['Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh']
  const made = await book.db.writer
    .insert(fields)
    .values(names.map((name, ordinal) => ({ name, ordinal })))
    .returning()
  ;[economy = 0, culture = 0, defence = 0] = made.map(({ id }) => id)
})

const open = async (year: number, fieldIds: number[]) => {
  const made = await openCampaignYear(book.as.officer, {
    campaignId: book.campaign,
    year: String(year),
    plan: '',
    decisionNumber: '',
    decidedOn: '',
    issuerId: null,
    openedOn: `15/01/${year}`,
    deadline: `31/03/${year}`,
    note: '',
    fieldIds,
    unitIds: [book.units.tayThanh],
    createKey: newKey(),
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
}
const row = (fieldId: number | null) => ({
  title: 'Hẻm không rác',
  kind: 'work' as const,
  ownerKind: 'collective' as const,
  ownerName: '',
  fieldId,
})
const registration = (fieldIds: (number | null)[], more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  unitId: book.units.tayThanh,
  registeredOn: '',
  note: '',
  models: fieldIds.map(row),
  ...more,
})
const register = (fieldIds: (number | null)[], more = {}) =>
  createRegistration(book.as.contributor, {
    ...registration(fieldIds, more),
    createKey: newKey(),
  })
const reader = () => ({ db: book.db.reader, actor: book.as.officer.actor })
const outside = expect.stringMatching(/^fieldNotInYear\|.*"Kinh tế; Văn hóa - xã hội"/)
const edit = (id: number, more = {}) =>
  updateModel(book.as.officer, {
    ...registration([]),
    ...row(null),
    level: null,
    place: '',
    content: '',
    result: '',
    peopleReached: '',
    moneyRaised: '',
    replicatesModelId: null,
    id,
    version: 1,
    ...more,
  })

test('a unit registers in the fields that the year names; another is refused beside its row, and nothing is written', async () => {
  await open(2021, [culture, economy])
  const entries = () => book.db.reader.select().from(auditEntries)
  const before = await entries()
  expect(await register([economy, defence])).toMatchObject({
    reason: 'invalid',
    problems: { 'models.1.fieldId': outside },
  })
  expect(await entries()).toEqual(before)
  expect(await book.db.reader.select().from(models)).toEqual([])
  expect(await register([economy, culture, null])).toMatchObject({ ok: true })
  await expect(make({ fieldId: defence })).rejects.toThrow('fieldNotInYear')
  await make({ fieldId: economy, title: 'Bếp ăn nghĩa tình' })
})

test('where the year names none, or was not opened, every field is taken', async () => {
  await open(2021, [])
  expect(await register([defence])).toMatchObject({ ok: true })
  await open(2020, [economy])
  expect(await register([defence], { year: '2019' })).toMatchObject({ ok: true })
  expect(await fieldsByYear(reader())).toEqual({ [`${book.campaign}.2020`]: [economy] })
})

test('what stood in the book before the year was opened may be corrected in all but its field', async () => {
  const id = await make({ fieldId: defence })
  await open(2021, [economy, culture])
  expect(await edit(id, { fieldId: defence, title: 'Tổ tự quản' })).toMatchObject({ ok: true })
  expect(await edit(id, { version: 2, fieldId: economy })).toMatchObject({ ok: true })
  expect(await edit(id, { version: 3, fieldId: defence })).toMatchObject({
    problems: { fieldId: outside },
  })
})

test('works and models of other fields do not come into the year by a change of year', async () => {
  await open(2021, [economy, culture])
  const made = await register([defence], { year: '2020' })
  const id = made.ok ? made.value.id : 0
  const move = (year: string, version = 1) =>
    updateRegistration(book.as.officer, { ...registration([], { year }), id, version })
  expect(await move('2021')).toMatchObject({ problems: { year: outside } })
  expect(await move('2019')).toMatchObject({ ok: true })
  const [model] = await book.db.reader.select().from(models)
  expect(await edit(model?.id ?? 0, { fieldId: defence })).toMatchObject({
    problems: { fieldId: outside },
  })
})

test('a model carried on into a year that does not name its field comes with the field open', async () => {
  const [kept, left] = [
    await make({ year: '2020', fieldId: economy }),
    await make({ year: '2020', fieldId: defence, title: 'Tổ tự quản' }),
  ]
  await open(2021, [economy, culture])
  expect(await carryOnModels(book.as.officer, { ids: [kept, left] })).toMatchObject({ ok: true })
  const carried = (await book.db.reader.select().from(models)).filter((m) => m.carriesOnModelId)
  expect(carried.map((m) => [m.carriesOnModelId, m.fieldId])).toEqual([
    [kept, economy],
    [left, null],
  ])
  expect(await getModel(reader(), left)).toMatchObject({ fieldId: defence })
})
