import { and, count, desc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { problem } from '@/domain/validation'
import { auditEntries } from '../audit/table'
import { campaigns } from '../campaigns/table'
import { getEvent } from '../events/queries'
import { events } from '../events/table'
import { newKey } from '../open'
import { createRegistration } from '../registrations/commands'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { quickHead, quickRow } from '../testing/quick-block'
import { getUnit } from '../units/detail'
import { unitSuccessions, units } from '../units/table'
import { doubtsOfBook } from '../verify/doubts'
import { createAward, updateAward } from './commands'
import { proposeAward } from './commands-propose'
import { createAwards } from './commands-quick'
import { doubtsOf } from './doubts'
import { checkRows } from './quick-check'
import { awards } from './table'

let book: SmallBook
let newWard: number
/** Tây Thạnh was a ward of the district until 30-6-2025; one of that name began the day after. */
beforeEach(async () => {
  book = await smallBook()
  newWard = await book.unit('Phường Tây Thạnh')
  const dates = (id: number, span: Partial<typeof units.$inferInsert>) =>
    book.db.writer.update(units).set(span).where(eq(units.id, id))
  await dates(newWard, { validFrom: '2025-07-01' })
  await dates(book.units.tayThanh, { validTo: '2025-06-30' })
  await dates(book.units.committee, { validTo: '2025-06-30', issues: true, regime: 'party' })
  await book.db.writer.insert(unitSuccessions).values({
    fromUnitId: book.units.tayThanh,
    toUnitId: newWard,
    on: '2025-07-01',
  })
})

const reader = () => ({ db: book.db.reader, actor: book.as.officer.actor })
const notYet = problem('unitNotYet', {
  name: 'Phường Tây Thạnh',
  date: '01/07/2025',
  when: '2019',
})
const undecided = { decisionNumber: '', decidedOn: '', issuerId: null, awardYear: '2019' }
const stored = async () => {
  const [all] = await book.db.reader.select({ n: count() }).from(awards)
  return all?.n
}

test('the ward of 2025 is not recorded for 2019 without a word, with a reason it is', async () => {
  const input = { ...praised(book, undecided), unitId: newWard }
  const refused = { ok: false, problems: { unitId: notYet, doubtReason: 'reasonForDoubt' } }
  expect(await createAward(book.as.officer, input)).toMatchObject(refused)
  expect(await stored()).toBe(0)
  const reason = 'Phường nhận lại hồ sơ của khu phố'
  const made = await createAward(book.as.officer, { ...input, doubtReason: reason })
  expect(made).toMatchObject({ ok: true })
  const [award] = await book.db.reader.select().from(awards)
  expect(award).toMatchObject({ unitId: newWard, doubtReason: reason })
  const [entry] = await book.db.reader
    .select({ after: auditEntries.after })
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, 'award'), eq(auditEntries.verb, 'create')))
    .orderBy(desc(auditEntries.sequence))
  expect(entry?.after).toContain(reason)
})

test('the day of the decision is asked before the year; an ended ward for 2026 is doubted too', async () => {
  const of = (changes: Parameters<typeof praised>[1]) =>
    createAward(book.as.officer, praised(book, { ...changes, createKey: newKey() }))
  expect(await of({})).toMatchObject({ ok: true })
  const late = await of({ ...undecided, awardYear: '2026' })
  expect(late).toMatchObject({ problems: { unitId: expect.stringMatching(/^unitNoLonger/) } })
})

test('an issuer that had ended enters no new decision without a reason; an old decision is not asked again', async () => {
  const later = { ...book.as.officer, now: new Date('2026-11-30T02:00:00Z') }
  const input = praised(book, { decidedOn: '10/11/2025', awardYear: '2025', unitId: newWard })
  const refused = { problems: { issuerId: expect.stringMatching(/^unitNoLonger/) } }
  expect(await createAward(later, input)).toMatchObject(refused)
  const said = { ...input, doubtReason: 'Ký lùi ngày' }
  expect(await createAward(later, said)).toMatchObject({ ok: true })
  expect(await createAward(later, { ...input, createKey: newKey() })).toMatchObject({
    ok: true,
  })
})

test('a correction brings a unit of another time in only with a reason, and does not ask twice', async () => {
  const made = await createAward(book.as.officer, praised(book, undecided))
  if (!made.ok) throw new Error('not made')
  const { id } = made.value
  const { createKey: _, ...fields } = praised(book, undecided)
  const moved = { ...fields, id, version: 1, unitId: newWard }
  expect(await updateAward(book.as.officer, moved)).toMatchObject({ problems: { unitId: notYet } })
  const why = 'Theo văn bản'
  const said = await updateAward(book.as.officer, { ...moved, doubtReason: why })
  expect(said).toMatchObject({ ok: true })
  // Only the words of the merit change now: what was said of the unit holds.
  const again = { ...moved, version: 2, citation: 'Hiến đất', doubtReason: '' }
  expect(await updateAward(book.as.officer, again)).toMatchObject({ ok: true })
})

test('in a block each row is judged by its own year, and one reason stands for all', async () => {
  const head = {
    ...quickHead(book),
    ...{ eventId: null, campaignId: null, ...undecided },
    ...{ awardYear: '2026', level: 'ward' as const },
  }
  const rows = [
    quickRow(book, 'Đặng Thị Kim Chi', { unitId: newWard }),
    quickRow(book, 'Võ An', { unitId: newWard, awardYear: '2019' }),
  ]
  expect(await createAwards(book.as.officer, { ...head, rows })).toMatchObject({
    problems: { 'rows.1.unitId': notYet, doubtReason: 'reasonForDoubt' },
  })
  expect(await stored()).toBe(0)
  const said = { ...head, rows, doubtReason: 'Theo danh sách của phường' }
  expect(await createAwards(book.as.officer, said)).toMatchObject({ ok: true })
})

test('the names of a block are looked up as they were in each row’s year', async () => {
  const look = async (
    year: number | null,
    decidedOn: string | null,
    unitId: number | null = null,
  ) => {
    const typed = { key: 'k', kind: 'individual' as const, name: 'Võ An', individualId: null }
    const row = { ...typed, unit: 'phuong tay thanh', unitId, year }
    return (await checkRows(reader(), [row], decidedOn))[0]
  }
  expect((await look(2019, null))?.unit?.id).toBe(book.units.tayThanh)
  expect((await look(2026, null))?.unit?.id).toBe(newWard)
  expect((await look(2025, '2025-03-01'))?.unit?.id).toBe(book.units.tayThanh)
  // In 2025 both were there: asked, not guessed.
  const asked = await look(2025, null)
  expect([asked?.unit, asked?.candidates.length]).toEqual([null, 2])
  // Chosen by hand, it stays, is doubted, and the ward of that time is offered.
  const chosen = await look(2019, null, newWard)
  expect(chosen).toMatchObject({ unit: { id: newWard }, doubt: notYet })
  expect(chosen?.candidates.map(({ id }) => id)).toEqual([book.units.tayThanh])
})

test('a proposal asks the same of a unit, a registration is for a year in which the unit was there', async () => {
  const proposal = {
    recipientKind: 'individual' as const,
    individualId: null,
    recipientName: 'Võ An',
    recipientNote: '',
    unitId: newWard,
    awardFormId: book.form.praise,
    campaignId: null,
    modelId: null,
    awardYear: '2019',
    citation: 'Vận động hiến đất',
    createKey: newKey(),
  }
  expect(await proposeAward(book.as.officer, proposal)).toMatchObject({
    problems: { unitId: notYet },
  })
  const reason = { doubtReason: 'Làm ở khu phố cũ' }
  expect(await proposeAward(book.as.officer, { ...proposal, ...reason })).toMatchObject({
    ok: true,
  })
  await book.db.writer.update(campaigns).set({ registers: true })
  const registration = {
    campaignId: book.campaign,
    unitId: newWard,
    year: '2019',
    registeredOn: '12/01/2019',
    note: '',
    models: [],
    createKey: newKey(),
  }
  const refused = await createRegistration(book.as.officer, registration as never)
  expect(refused).toMatchObject({ problems: { unitId: notYet } })
})

test('what is doubtful in a book is listed by verify --doubts, and nothing of it makes verify fail', async () => {
  const input = { ...praised(book, undecided), unitId: newWard, doubtReason: 'Theo văn bản' }
  await createAward(book.as.officer, input)
  await createAward(book.as.officer, praised(book))
  await book.db.writer
    .update(events)
    .set({ heldOn: '2026-01-02', organiserId: book.units.committee })
    .where(eq(events.id, book.event))
  await book.db.writer
    .update(units)
    .set({ parentId: book.units.committee })
    .where(eq(units.id, newWard))
  const found = (await doubtsOfBook(book.db)).map(({ href }) => href)
  expect(found).toEqual([
    expect.stringMatching(/^\/awards\//),
    `/units/${newWard}`,
    `/events/${book.event}`,
    // One name in two units next to each other: perhaps one person twice.
    expect.stringMatching(/^\/individuals\/merge/),
  ])
  const shown = await doubtsOf(
    reader(),
    {
      unitId: newWard,
      issuerId: null,
      decidedOn: null,
      awardYear: 2019,
      meritFrom: null,
      meritTo: null,
    },
    '2026-11-30',
  )
  expect(shown).toEqual([
    {
      field: 'unitId',
      problem: notYet,
      instead: [expect.objectContaining({ id: book.units.tayThanh })],
    },
  ])
  expect((await faultsOf(book.db)).filter((said) => !said.includes('đường dẫn'))).toEqual([])
})

test('the page of an event and of a unit say that organiser or parent was of another time', async () => {
  await book.db.writer
    .update(events)
    .set({ heldOn: '2026-01-02', organiserId: book.units.committee })
    .where(eq(events.id, book.event))
  expect((await getEvent(reader(), book.event))?.doubt).toMatch(/^unitNoLonger/)
  expect((await getUnit(reader(), book.units.sonKy))?.doubt).toBeNull()
  await book.db.writer
    .update(units)
    .set({ parentId: book.units.committee })
    .where(eq(units.id, newWard))
  expect((await getUnit(reader(), newWard))?.doubt).toMatch(/^unitNoLonger/)
})
