import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { createIndividual } from '../individuals/commands'
import { newKey } from '../open'
import { faultsOf, type SmallBook, smallBook } from '../testing'
import { recordExport, recordPrint } from './commands'
import { listPersonalExports } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

type Who = keyof SmallBook['as']
const list = (who: Who, filters = {}) =>
  listPersonalExports({ db: book.db.reader, actor: book.as[who].actor }, filters, { page: 1 })
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'personalExport'))
const awards = { kind: 'awards', format: 'xlsx', about: 'Năm: 2021', people: 12 } as const

test('a file with names stands in the register: who, when, what, how many', async () => {
  for (const who of ['leader', 'contributor', 'officer'] as const)
    expect(await recordExport(book.as[who], awards)).toMatchObject({ ok: true })
  expect(await list('admin')).toMatchObject({
    total: 3,
    rows: [
      { byName: 'Nguyễn Thu Trà', kind: 'awards', format: 'xlsx', about: 'Năm: 2021', people: 12 },
      { byName: 'Lê Hoàng Bảo' },
      { byName: 'Phạm Thùy Dương', at: '2021-11-15T02:00:00.000Z', personal: false },
    ],
  })
  expect(await entries()).toHaveLength(0)
})

test('one with identity numbers stands in the history too', async () => {
  await recordExport(book.as.officer, { ...awards, kind: 'individuals', personal: true })
  expect(await entries()).toMatchObject([{ verb: 'export', actorName: 'Nguyễn Thu Trà' }])
  expect(await faultsOf(book.db)).toEqual([])
})

test('the register is read by administrators alone, and narrowed by what, who and day', async () => {
  await recordExport(book.as.officer, awards)
  await recordExport(book.as.leader, { ...awards, kind: 'history', people: null, personal: true })
  for (const who of ['officer', 'leader', 'contributor'] as const)
    expect(await list(who)).toBeNull()
  const total = async (filters: object) => (await list('admin', filters))?.total
  expect(await total({ kind: 'history' })).toBe(1)
  expect(await total({ actor: book.as.officer.actor.userId })).toBe(1)
  expect(await total({ personal: 'yes' })).toBe(1)
  expect(await total({ from: '2021-11-15', to: '2021-11-15' })).toBe(2)
  expect(await total({ to: '2021-11-14' })).toBe(0)
})

test('a printed record of achievements is noted of people in sight alone', async () => {
  const made = await createIndividual(book.as.officer, {
    ...{ fullName: 'Võ Hoài Nam', honorific: '', birthYear: '', position: '', note: '' },
    ...{ unitId: book.units.sonKy, identityNumber: '', phone: '', createKey: newKey() },
  })
  const id = made.ok ? made.value.id : 0
  expect(await recordPrint(book.as.contributor, { id })).toMatchObject({ reason: 'notFound' })
  expect(await recordPrint(book.as.leader, { id })).toMatchObject({ ok: true })
  expect(await list('admin')).toMatchObject({
    rows: [{ kind: 'achievements', format: 'print', people: 1, individualId: id }],
  })
})
