import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { awards } from '../awards/table'
import { startImport } from '../imports/commands'
import { saveImport } from '../imports/commands-save'
import { undoImport } from '../imports/commands-undo'
import { getImport } from '../imports/queries'
import { importRows, imports } from '../imports/table'
import { recordExport } from '../personal-exports/commands'
import { personalExports } from '../personal-exports/table'
import { updateRetention } from '../settings/commands-retention'
import { getRetentionDetail } from '../settings/retention'
import { faultsOf, type SmallBook, smallBook } from '../testing'
import { listOf, sent } from '../testing/lists'
import { units } from '../units/table'
import { sessions } from '../users/table'
import { tidyingDue } from './schedule'
import { tidy } from './tidy'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  const committee = eq(units.id, book.units.committee)
  await book.db.writer.update(units).set({ issues: true, regime: 'party' }).where(committee)
})

const reader = () => ({ db: book.db.reader, actor: book.as.admin.actor })
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'tidying'))
const version = async (id: number) => (await getImport(reader(), id))?.version ?? 0
const later = (days: number) => new Date(book.as.admin.now.getTime() + days * 86_400_000)
const months = (n: number) => later(n * 30 + 1)

async function list(save: boolean): Promise<number> {
  const row = { kind: 'individual', name: 'Lê Văn Bảy', unit: 'P. Tây Thạnh' } as const
  const values = [{ ...row, form: 'Tuyên dương', level: 'district', year: 2020 }]
  const document = { decisionNumber: '9-QĐ/QU', decidedOn: '2020-11-10', issuer: 'Quận ủy' }
  const answer = await startImport(book.as.officer, sent(listOf(values, { document })))
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  const { id } = answer.value
  // The engine's own clock stands in rows that it dated.
  const createdAt = book.as.officer.now.toISOString()
  await book.db.writer.update(imports).set({ createdAt }).where(eq(imports.id, id))
  if (save && !(await saveImport(book.as.officer, { id, version: await version(id) })).ok)
    throw new Error('not saved')
  return id
}

test('before its time nothing goes, and the history is not told of nothing', async () => {
  await list(true)
  expect(await tidy(book.db, later(1))).toEqual({ lists: 0, waiting: 0, exports: 0, sessions: 0 })
  expect(await entries()).toHaveLength(0)
  expect(await book.db.reader.select().from(importRows)).toHaveLength(1)
})

test('a list kept long enough loses its file and rows, and its awards stay', async () => {
  const id = await list(true)
  const before = await book.db.reader.select().from(awards)
  expect(await tidy(book.db, months(60))).toMatchObject({ lists: 1 })
  expect(await book.db.reader.select().from(importRows)).toHaveLength(0)
  expect(await getImport(reader(), id)).toMatchObject({
    state: 'saved',
    rowsGoneAt: expect.any(String),
  })
  expect(await book.db.reader.select().from(awards)).toEqual(before)
  expect(await entries()).toMatchObject([{ verb: 'tidy', actorName: 'Tự dọn', actorId: null }])
  expect(await faultsOf(book.db)).toEqual([])
  expect(await undoImport(book.as.officer, { id, version: await version(id) })).toMatchObject({
    problems: { '': 'rowsGone' },
  })
  expect(await tidy(book.db, months(61))).toMatchObject({ lists: 0 })
})

test('what nobody saved, old lines of the register and sessions that are over go too', async () => {
  const id = await list(false)
  const { officer } = book.as
  await recordExport(officer, { kind: 'awards', format: 'csv', about: null, people: 3 })
  const at = officer.now
  const session = { userId: officer.actor.userId, expiresAt: at, createdAt: at, updatedAt: at }
  await book.db.writer.insert(sessions).values({ ...session, token: 'x' })
  expect(await tidy(book.db, months(60))).toEqual({ lists: 1, waiting: 1, exports: 1, sessions: 1 })
  expect(await getImport(reader(), id)).toMatchObject({ state: 'discarded' })
  expect(await book.db.reader.select().from(personalExports)).toEqual([])
  expect(await book.db.reader.select().from(sessions)).toEqual([])
  // The test itself set back when the list came in.
  const faults = await faultsOf(book.db)
  expect(faults.filter((fault) => !fault.includes('createdAt'))).toEqual([])
})

test('the office says how long, within reason, and no other role', async () => {
  const said = { importMonths: '6', draftDays: '30', signInMonths: '12', exportMonths: '24' }
  const change = { ...said, version: 0 }
  expect(await updateRetention(book.as.officer, change)).toMatchObject({ reason: 'notAllowed' })
  expect(await updateRetention(book.as.admin, { ...change, importMonths: '0' })).toMatchObject({
    problems: { importMonths: expect.anything() },
  })
  expect(await updateRetention(book.as.admin, change)).toMatchObject({ ok: true })
  expect(await updateRetention(book.as.admin, change)).toMatchObject({ reason: 'stale' })
  expect(await getRetentionDetail(reader())).toMatchObject({ importMonths: 6, version: 1 })
  await list(true)
  expect(await tidy(book.db, months(6))).toMatchObject({ lists: 1 })
  expect(await faultsOf(book.db)).toEqual([])
})

test('once a day, from three in the morning in Vietnam', () => {
  const at = (utc: string) => new Date(`2026-12-01T${utc}:00Z`)
  expect(tidyingDue(at('19:59'), undefined)).toBe(false)
  expect(tidyingDue(at('20:00'), undefined)).toBe(true)
  expect(tidyingDue(at('20:00'), '2026-12-02')).toBe(false)
  expect(tidyingDue(at('05:00'), '2026-11-30')).toBe(true)
})
