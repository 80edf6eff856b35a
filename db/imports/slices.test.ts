import { setImmediate } from 'node:timers/promises'
import { and, count, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { ListValues } from '@/domain/list'
import { problem } from '@/domain/validation'
import { auditEntries } from '../audit/table'
import { createAward, updateAward } from '../awards/commands'
import { awards } from '../awards/table'
import { cellCounts } from '../counts/table'
import { decisions } from '../decisions/table'
import { individuals } from '../individuals/table'
import { faultsOf, letAllIssue, praised, type SmallBook, smallBook } from '../testing'
import { listOf, sent } from '../testing/lists'
import { sessions } from '../users/table'
import { discardImport, startImport } from './commands'
import { takeRows } from './commands-rows'
import { saveImport } from './commands-save'
import { undoImport } from './commands-undo'
import { importRegister } from './load'
import { progressOf, stopProgress, underWay } from './progress'
import { importRows } from './table'

const long = 120
const last = `Nguyễn Văn ${nameOf(long - 1)}`
let book: SmallBook
let id: number
beforeEach(async () => {
  book = await smallBook()
  await letAllIssue(book)
  const people = Array.from(
    { length: long },
    (_, at): ListValues => ({
      kind: 'individual',
      name: `Nguyễn Văn ${nameOf(at)}`,
      unit: 'P. Tây Thạnh',
      form: 'Tuyên dương',
      level: 'district',
      year: 2021,
    }),
  )
  const document = { decisionNumber: '25-QĐ/QU', decidedOn: '2021-11-10', issuer: 'Quận ủy' }
  const started = await startImport(book.as.officer, sent(listOf(people, { document })))
  if (!started.ok) throw new Error(JSON.stringify(started))
  id = started.value.id
})

/** So few rows at once that the list is saved in eight transactions. */
const officer = () => ({ ...book.as.officer, atOnce: 15 })
const batch = async () => {
  const found = await importRegister.find(book.db.reader, id)
  if (!found) throw new Error('no batch')
  return found
}
const save = async () => saveImport(officer(), { id, version: (await batch()).version })
const undo = async () => undoImport(officer(), { id, version: (await batch()).version })
const conferred = async () => {
  const [{ n } = { n: -1 }] = await book.db.reader
    .select({ n: count() })
    .from(awards)
    .where(and(eq(awards.importId, id), eq(awards.status, 'conferred')))
  return n
}
const isRight = async () => expect(await faultsOf(book.db)).toEqual([])
const verbs = async () =>
  (
    await book.db.reader
      .select({ verb: auditEntries.verb })
      .from(auditEntries)
      .where(eq(auditEntries.noun, 'import'))
      .orderBy(auditEntries.sequence)
  ).map(({ verb }) => verb)

/** Until so many rows of the list are done. */
async function rowsDone(n: number, saving: Promise<unknown>): Promise<void> {
  let ended: unknown
  saving.then((result) => {
    ended = result
  })
  while ((progressOf(id)?.done ?? 0) < n) {
    if (ended) throw new Error(JSON.stringify(ended))
    await setImmediate()
  }
}

test('while a long list is saved, another saves an award and a session is written, and neither waits for its end', async () => {
  const order: string[] = []
  const saving = save().then((result) => {
    order.push('list')
    return result
  })
  await rowsDone(30, saving)
  expect(underWay()).toMatchObject([{ importId: id, what: 'save', total: long }])
  const other = praised(book, { recipientName: last, awardYear: '2020', decisionNumber: '' })
  const award = createAward(book.as.admin, { ...other, decidedOn: '' }).then((result) => {
    order.push('award')
    return result
  })
  const session = book.db.lock(async () => {
    const { userId } = book.as.admin.actor
    const now = new Date()
    const row = { userId, token: 'mot-phien', expiresAt: now, createdAt: now, updatedAt: now }
    await book.db.writer.insert(sessions).values(row)
    order.push('session')
  })
  expect(await award).toMatchObject({ ok: true })
  await session
  expect(await saving).toMatchObject({ ok: true, value: { created: long, updated: 0 } })
  expect(order).toHaveLength(3)
  expect(order.at(-1)).toBe('list')
  expect(await conferred()).toBe(long)
  // Whom the other entered meanwhile is the one whom the list names at its end.
  const named = eq(individuals.fullName, last)
  expect(await book.db.reader.select().from(individuals).where(named)).toHaveLength(1)
  expect(await verbs()).toEqual(['start', 'beginSave', 'save'])
  expect(await batch()).toMatchObject({ state: 'saved', running: null })
  expect(underWay()).toEqual([])
  await isRight()
})

test('nobody else changes a list while it is saved', async () => {
  const saving = save()
  await rowsDone(15, saving)
  const now = { id, version: (await batch()).version }
  const busy = { ok: false, problems: { '': 'importBusy' } }
  expect(await saveImport(book.as.admin, now)).toMatchObject(busy)
  expect(await undoImport(book.as.admin, now)).toMatchObject(busy)
  expect(await discardImport(book.as.admin, now)).toMatchObject(busy)
  expect(await takeRows(book.as.admin, { id, rows: 'ready', take: false })).toMatchObject(busy)
  expect(await saving).toMatchObject({ ok: true, value: { created: long } })
})

test('a row that another has entered meanwhile takes all back, is named, and the list can be saved again', async () => {
  const saving = save()
  await rowsDone(30, saving)
  const same = praised(book, { recipientName: last, decisionNumber: '25-QĐ/QU', campaignId: null })
  expect(await createAward(book.as.admin, same)).toMatchObject({ ok: true })
  expect(await saving).toMatchObject({
    ok: false,
    problems: { '': problem('rowMovedOn', { row: 9 + long - 1 }) },
  })
  expect(await conferred()).toBe(0)
  expect(await book.db.reader.select().from(individuals)).toHaveLength(1)
  expect(await batch()).toMatchObject({ state: 'reviewing', running: null })
  expect(await verbs()).toEqual(['start', 'beginSave', 'takeBack', 'takeBack'])
  await isRight()
  const rows = await book.db.reader.select().from(importRows)
  expect(rows.filter((row) => row.resultId !== null || row.undone)).toEqual([])
  const moved = rows.find((row) => row.cells.name === last)?.id ?? 0
  await takeRows(officer(), { id, rows: [moved], take: false })
  expect(await save()).toMatchObject({ ok: true, value: { created: long - 1 } })
  await isRight()
})

test('stopped in the middle, a list leaves nothing in the figures and the registers', async () => {
  const saving = save()
  await rowsDone(45, saving)
  stopProgress(id)
  expect(await saving).toMatchObject({ ok: false, problems: { '': 'importStopped' } })
  expect(await conferred()).toBe(0)
  for (const register of [individuals, decisions])
    expect(await book.db.reader.select().from(register)).toEqual([])
  const cells = await book.db.reader.select().from(cellCounts)
  expect(cells.filter(({ n }) => n !== 0)).toEqual([])
  await isRight()
  expect(await save()).toMatchObject({ ok: true, value: { created: long } })
  await isRight()
  expect(await undo()).toMatchObject({ ok: true, value: { undone: long, stays: [] } })
  expect(await verbs()).toEqual([
    ...['start', 'beginSave', 'takeBack', 'takeBack'],
    ...['beginSave', 'save', 'beginUndo', 'undo'],
  ])
  await isRight()
})

test('what somebody has changed by hand meanwhile stays when the rest is taken back, and is said', async () => {
  const saving = save()
  await rowsDone(15, saving)
  const [award] = await book.db.reader.select().from(awards).where(eq(awards.importId, id)).limit(1)
  if (!award) throw new Error('no award')
  const { recipientName, individualId, decisionId: _ } = award
  const { createKey: __, ...input } = praised(book, {
    recipientName,
    individualId,
    campaignId: null,
  })
  const changed = await updateAward(book.as.admin, { ...input, id: award.id, version: 1 })
  expect(changed).toMatchObject({ ok: true })
  stopProgress(id)
  expect(await saving).toMatchObject({ ok: false, problems: { '': problem('rowsStay', { n: 1 }) } })
  expect(await conferred()).toBe(1)
  expect((await batch()).state).toBe('saved')
  await isRight()
})

/** A given name of its own for each number. */
function nameOf(at: number): string {
  const letters = 'abcdefghiklmnopq'
  return [...at.toString(16)].map((digit) => letters[Number.parseInt(digit, 16)]).join('')
}
