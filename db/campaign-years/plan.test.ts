import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { historyOf } from '../audit/queries'
import { auditEntries } from '../audit/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { openCampaignYear, updateCampaignYear } from './commands'
import { getCampaignYear, listCampaignYears } from './queries'
import { campaignYears } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await book.db.writer.update(campaigns).set({ registers: true })
})

const year = (more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  plan: '',
  decisionNumber: '12-KH/QU',
  decidedOn: '15/01/2021',
  issuerId: book.units.committee as number | null,
  openedOn: '15/01/2021',
  deadline: '31/03/2021',
  note: '',
  fieldIds: [],
  unitIds: [book.units.tayThanh],
  createKey: newKey(),
  ...more,
})
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const open = async (more = {}) => {
  const made = await openCampaignYear(book.as.officer, year(more))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const update = (id: number, version: number, more = {}) => {
  const { createKey: _, ...fields } = year(more)
  return updateCampaignYear(book.as.officer, { ...fields, id, version })
}
const entries = () => book.db.reader.select().from(auditEntries)

test('the plan of a year is a document of the register: a new one is entered, with its own entry', async () => {
  const id = await open()
  const plan = { number: '12-KH/QU', decidedOn: '2021-01-15', issuerId: book.units.committee }
  expect((await getCampaignYear(reader('contributor'), id))?.planDecision).toMatchObject(plan)
  expect((await listCampaignYears(reader())).rows).toMatchObject([{ planNumber: '12-KH/QU' }])
  expect((await entries()).map(({ noun, verb }) => `${noun}.${verb}`)).toEqual([
    'decision.create',
    'campaignYear.open',
  ])
})

test('one that is there is found by its number, and may be changed or taken away again', async () => {
  const id = await open()
  const [decision] = await book.db.reader.select().from(decisions)
  const next = await open({ year: '2022', decidedOn: '', issuerId: null, deadline: '31/03/2022' })
  expect((await getCampaignYear(reader(), next))?.planDecision?.id).toBe(decision?.id)
  expect(await book.db.reader.select().from(decisions)).toHaveLength(1)
  expect(await update(id, 1, { decisionNumber: '', decidedOn: '' })).toMatchObject({ ok: true })
  expect((await getCampaignYear(reader(), id))?.planDecision).toBeNull()
  const [changed] = await historyOf(reader(), 'campaignYear', id)
  expect(changed?.changes).toMatchObject([
    { field: 'planDecisionId', before: '12-KH/QU', after: null },
  ])
})

test('a date without number, a new number without date, an issuer that is not there: nothing is written', async () => {
  for (const [more, problem] of [
    [{ decisionNumber: '' }, { decisionNumber: 'numberMissing' }],
    [{ decidedOn: '' }, { decidedOn: 'dateForNewDecision' }],
    [{ decidedOn: '31/02/2021' }, { decidedOn: expect.stringContaining('dayBeyondFebruary') }],
    [{ decisionNumber: 'Kế hoạch' }, { decisionNumber: 'numberWithoutDigits' }],
    [{ issuerId: 999 }, { issuerId: 'notFound' }],
  ] as const)
    expect(await openCampaignYear(book.as.officer, year(more))).toMatchObject({
      reason: 'invalid',
      problems: problem,
    })
  expect(await book.db.reader.select().from(campaignYears)).toEqual([])
  expect(await book.db.reader.select().from(decisions)).toEqual([])
  expect(await entries()).toEqual([])
  const id = await open()
  expect(await update(id, 1, { year: '2021', unitIds: [999] })).toMatchObject({
    problems: { unitIds: 'notFound' },
  })
  const [row] = await book.db.reader.select().from(campaignYears).where(eq(campaignYears.id, id))
  expect(row?.version).toBe(1)
})
