import { count, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createAward, revokeAward, updateAward } from '../awards/commands'
import { createAwards } from '../awards/commands-quick'
import { withdrawAward } from '../awards/commands-withdraw'
import { awardStatusChanges, awards } from '../awards/table'
import { totalAwards } from '../awards/totals'
import { createDecision, updateDecision } from '../decisions/commands'
import { decisions } from '../decisions/table'
import { updateEvent } from '../events/commands'
import { readLines } from '../events/lines'
import { events } from '../events/table'
import { undoImport } from '../imports/commands-undo'
import { imports } from '../imports/table'
import { individuals } from '../individuals/table'
import { newKey } from '../open'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { quickHead, quickRow } from '../testing/quick-block'
import { createUnit, updateUnit } from '../units/commands'
import { units } from '../units/table'
import { undoChange } from './commands-undo'
import { listHistory } from './list'
import { auditEntries } from './table'
import { lastEntry, lastUndoable } from './undoable'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const reader = () => ({ db: book.db.reader, actor: book.as.officer.actor })
const size = async (
  table: typeof awards | typeof individuals | typeof decisions | typeof units,
) => {
  const [all] = await book.db.reader.select({ n: count() }).from(table)
  return all?.n
}
const sound = async () => expect(await faultsOf(book.db)).toEqual([])
const award = async (id: number) => {
  const [row] = await book.db.reader.select().from(awards).where(eq(awards.id, id))
  return row
}
async function recorded(changes: Parameters<typeof praised>[1] = {}): Promise<number> {
  const made = await createAward(
    book.as.officer,
    praised(book, { createKey: newKey(), ...changes }),
  )
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.id
}
const undo = (noun: 'award' | 'unit' | 'decision' | 'event', id: number, sequence?: number) =>
  undoChange(book.as.officer, { noun, id, sequence: sequence ?? null })
const inBook = async () => (await totalAwards(reader(), {})).all

test('an award saved by mistake is undone at once: it, its person and its decision leave, the history keeps all', async () => {
  const id = await recorded()
  expect(await lastUndoable(reader(), 'award', id)).toBeGreaterThan(0)
  expect(await undo('award', id)).toMatchObject({ ok: true, value: { isThere: true } })
  expect(await award(id)).toMatchObject({ status: 'undone', individualId: null, decisionId: null })
  expect([await size(awards), await size(individuals), await size(decisions)]).toEqual([1, 0, 0])
  expect(await inBook()).toBe(0)
  const statuses = await book.db.reader.select().from(awardStatusChanges)
  expect(statuses.map(({ status }) => status)).toEqual(['conferred', 'undone'])
  await sound()
  // A second press changes nothing more.
  expect(await undo('award', id)).toMatchObject({ ok: false })
})

test('a person or a decision that another award leans on stays', async () => {
  const first = await recorded()
  await recorded({ awardFormId: book.form.form })
  expect(await undo('award', first)).toMatchObject({ ok: true })
  expect([await size(individuals), await size(decisions)]).toEqual([1, 1])
  expect(await inBook()).toBe(1)
  await sound()
})

test('a decision that somebody has corrected since it came in stays when its award is undone', async () => {
  const id = await recorded()
  const decisionId = (await award(id))?.decisionId as number
  const { number, decidedOn, issuerId } = {
    number: '25-QĐ/QU',
    decidedOn: '10/11/2021',
    issuerId: book.units.committee,
  }
  const signed = { signatory: 'Trần Minh Quân', signatoryPosition: '', abstract: '' }
  const fields = { number, decidedOn, issuerId, ...signed, revokesDecisionId: null }
  await updateDecision(book.as.officer, { ...fields, id: decisionId, version: 1 })
  expect(await undo('award', id)).toMatchObject({ ok: true })
  expect([await size(decisions), await size(individuals)]).toEqual([1, 0])
  await sound()
})

test('a correction is undone to the old values, and not once somebody has gone on with it', async () => {
  const id = await recorded()
  const { createKey: _, ...fields } = praised(book)
  const change = { ...fields, id, version: 1, awardYear: '2020', level: 'ward' as const }
  expect(await updateAward(book.as.officer, change)).toMatchObject({ ok: true })
  const entry = await lastEntry(book.db.reader, 'award', id)
  expect(await undo('award', id, entry?.sequence)).toMatchObject({ ok: true })
  expect(await award(id)).toMatchObject({ awardYear: 2021, level: 'district', version: 3 })
  await updateAward(book.as.officer, { ...change, version: 3 })
  const mine = await lastEntry(book.db.reader, 'award', id)
  await updateAward(book.as.admin, { ...change, version: 4, citation: 'Hiến đất' })
  expect(await undo('award', id, mine?.sequence)).toMatchObject({
    problems: { '': 'changedSinceUndo' },
  })
  // Nor is what another saved undone by a button of one's own form.
  expect(await undo('award', id)).toMatchObject({ problems: { '': 'changedSinceUndo' } })
  expect(await award(id)).toMatchObject({ citation: 'Hiến đất' })
  await sound()
})

test('an award without a decision is withdrawn, with one it is revoked; both can be put back', async () => {
  const bare = { decisionNumber: '', decidedOn: '', issuerId: null }
  const [free, decided] = [await recorded(bare), await recorded({ recipientName: 'Võ An' })]
  expect(await withdrawAward(book.as.officer, { id: decided, version: 1 })).toMatchObject({
    problems: { '': 'decidedIsRevoked' },
  })
  const out = await withdrawAward(book.as.officer, { id: free, version: 1, reason: 'Ghi nhầm' })
  expect(out).toMatchObject({ ok: true })
  expect(await award(free)).toMatchObject({ status: 'undone' })
  expect(await inBook()).toBe(1)
  const revoked = await revokeAward(book.as.officer, {
    id: decided,
    version: 1,
    decisionNumber: '30-QĐ/QU',
    decidedOn: '12/11/2021',
    issuerId: book.units.committee,
    reason: 'Không đúng đối tượng',
  })
  expect(revoked).toMatchObject({ ok: true })
  expect(await inBook()).toBe(0)
  expect(await undo('award', decided)).toMatchObject({ ok: true })
  expect(await award(decided)).toMatchObject({ status: 'conferred' })
  expect(await inBook()).toBe(1)
  await sound()
})

const block = (names: string[], decisionNumber = '25-QĐ/QU') => ({
  ...quickHead(book),
  decisionNumber,
  decidedOn: decisionNumber && '10/11/2021',
  rows: names.map((name) => quickRow(book, name)),
})

test('a save of the quick entry is a batch: undone as a whole, what was changed by hand since is named and stays', async () => {
  const sent = block(['Đặng Thị Kim Chi', 'Võ An', 'Lê Bình'])
  const made = await createAwards(book.as.officer, sent)
  if (!made.ok) throw new Error('not saved')
  const { batch, ids } = made.value
  const [kept] = await book.db.reader.select().from(imports)
  expect(kept).toMatchObject({ id: batch, source: 'quick', state: 'saved', version: 1 })
  // The same save sent again makes no second batch.
  expect(await createAwards(book.as.officer, sent)).toMatchObject({ value: { ids, batch } })
  const { createKey: _, ...fields } = praised(book, { recipientName: 'Võ An' })
  const second = ids[1] as number
  await updateAward(book.as.officer, { ...fields, id: second, version: 1, citation: 'Hiến đất' })
  const undone = await undoImport(book.as.officer, { id: batch as number, version: 1 })
  expect(undone).toMatchObject({ value: { undone: 2, stays: [{ name: 'Võ An', id: second }] } })
  expect([await inBook(), await size(individuals), await size(decisions)]).toEqual([1, 1, 1])
  await sound()
})

test('a whole block undone takes its new people and its new decision along', async () => {
  const made = await createAwards(book.as.officer, block(['Đặng Thị Kim Chi', 'Võ An']))
  if (!made.ok || made.value.batch === null) throw new Error('not saved')
  // One of them alone first, from its own history.
  const [first] = made.value.ids
  const entry = await lastEntry(book.db.reader, 'award', first as number)
  expect(await undo('award', first as number, entry?.sequence)).toMatchObject({ ok: true })
  expect([await inBook(), await size(decisions)]).toEqual([1, 1])
  const undone = await undoImport(book.as.officer, { id: made.value.batch, version: 1 })
  expect(undone).toMatchObject({ value: { undone: 2, stays: [] } })
  expect([await inBook(), await size(individuals), await size(decisions)]).toEqual([0, 0, 0])
  await sound()
})

test('a unit moved under another parent and back again takes what lies below it along', async () => {
  const [before] = await book.db.reader
    .select()
    .from(units)
    .where(eq(units.id, book.units.tayThanh))
  const fields = {
    id: book.units.tayThanh,
    version: 1,
    code: '',
    name: 'Phường Tây Thạnh',
    kind: 'government' as const,
    level: 'ward' as const,
    regime: null,
    issues: false,
    parentId: book.units.sonKy,
    validFrom: '',
    validTo: '',
  }
  expect(await updateUnit(book.as.officer, fields)).toMatchObject({ ok: true })
  expect(await undo('unit', book.units.tayThanh)).toMatchObject({ ok: true })
  const [after] = await book.db.reader.select().from(units).where(eq(units.id, book.units.tayThanh))
  expect(after).toMatchObject({ parentId: before?.parentId, path: before?.path })
  await sound()
  const made = await createUnit(book.as.officer, {
    ...fields,
    name: 'Khu phố 9',
    createKey: newKey(),
  } as never)
  if (!made.ok) throw new Error('no unit')
  expect(await undo('unit', made.value.id)).toMatchObject({ value: { isThere: false } })
  expect(await size(units)).toBe(4)
})

test('a decision and an event are again as they were; a decision that awards lean on does not go', async () => {
  const id = await recorded()
  const { decisionId } = (await award(id)) as { decisionId: number }
  expect(await undo('decision', decisionId)).toMatchObject({ problems: { '': 'leanedOnSince' } })
  await book.db.writer.update(units).set({ issues: true, regime: 'party' })
  const fields = {
    number: '26-QĐ/QU',
    decidedOn: '11/11/2021',
    issuerId: book.units.committee,
    signatory: '',
    signatoryPosition: '',
    abstract: '',
    revokesDecisionId: null,
  }
  const changed = await updateDecision(book.as.officer, { ...fields, id: decisionId, version: 1 })
  expect(changed).toMatchObject({ ok: true })
  expect(await undo('decision', decisionId)).toMatchObject({ ok: true })
  const [was] = await book.db.reader.select().from(decisions)
  expect(was).toMatchObject({ number: '25-QĐ/QU', decidedOn: '2021-11-10' })
  const free = await createDecision(book.as.officer, { ...fields, createKey: newKey() } as never)
  if (!free.ok) throw new Error(JSON.stringify(free.problems))
  expect(await undo('decision', free.value.id)).toMatchObject({ value: { isThere: false } })

  const event = {
    id: book.event,
    version: 1,
    name: 'Hội nghị biểu dương',
    shortName: '',
    heldOn: '12/11/2021',
    place: '',
    organiserId: null,
    summary: '',
    programme: '',
    campaignIds: [book.campaign],
    attendees: [{ name: 'Trần Văn Út', position: '', role: '' }],
    directions: [],
  }
  const held = await updateEvent(book.as.officer, event as never)
  expect(held).toMatchObject({ ok: true })
  expect(await undo('event', book.event)).toMatchObject({ ok: true })
  const [again] = await book.db.reader.select().from(events)
  expect(again?.name).toBe('Hội nghị tuyên dương')
  expect((await readLines(book.db.reader, book.event)).attendees).toEqual([])
  await sound()
})

test('the history offers the way back only where nothing has happened since, and to the office only', async () => {
  const id = await recorded()
  const { createKey: _, ...fields } = praised(book)
  await updateAward(book.as.officer, { ...fields, id, version: 1, awardYear: '2020' })
  const offered = async (as: SmallBook['as']['officer']) => {
    const list = await listHistory({ db: book.db.reader, actor: as.actor }, { page: 1 })
    return list?.entries.filter(({ canUndo }) => canUndo).map(({ noun, verb }) => `${noun}.${verb}`)
  }
  expect(await offered(book.as.officer)).toEqual([
    'award.update',
    'individual.create',
    'decision.create',
  ])
  expect(await offered(book.as.leader)).toEqual([])
  expect(await undoChange(book.as.leader, { noun: 'award', id })).toMatchObject({
    reason: 'notAllowed',
  })
  const entries = await size(auditEntries as never)
  expect(await undoChange(book.as.officer, { noun: 'award', id: 999 })).toMatchObject({
    reason: 'notFound',
  })
  expect(await size(auditEntries as never)).toBe(entries)
})
