import { count, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Noun } from '@/domain/nouns'
import { auditEntries } from '../audit/table'
import { decisions } from '../decisions/table'
import { individuals } from '../individuals/table'
import { praised, type SmallBook, smallBook } from '../testing'
import { createAward, revokeAward, updateAward } from './commands'
import { listAwards } from './queries'
import { awards } from './table'
import { totalAwards } from './totals'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const order = { sort: { by: 'name', down: false } as const, page: 1 }
const entriesOf = (noun: Noun) =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, noun))

test('an officer records an award; person and decision enter their registers with it', async () => {
  const made = await createAward(book.as.officer, praised(book))
  expect(made).toMatchObject({ ok: true })
  const [row] = await book.db.reader.select().from(awards)
  expect(row).toMatchObject({
    recipientName: 'Đặng Thị Kim Chi',
    recipientNote: 'Điều dưỡng',
    unitName: 'Phường Tây Thạnh',
    status: 'conferred',
    regime: 'party',
    awardYear: 2021,
  })
  expect(await book.db.reader.select().from(individuals)).toMatchObject([
    { id: row?.individualId, fullName: 'Đặng Thị Kim Chi' },
  ])
  expect(await book.db.reader.select().from(decisions)).toMatchObject([
    { id: row?.decisionId, number: '25-QĐ/QU', decidedOn: '2021-11-10' },
  ])
  for (const noun of ['award', 'individual', 'decision'] as const)
    expect(await entriesOf(noun)).toHaveLength(1)
})

test('a double click or a retried request makes one record and one history entry', async () => {
  const input = praised(book)
  const [first, second] = await Promise.all([
    createAward(book.as.officer, input),
    createAward(book.as.officer, input),
  ])
  expect(first).toEqual(second)
  expect(await book.db.reader.select({ n: count() }).from(awards)).toEqual([{ n: 1 }])
  expect(await entriesOf('award')).toHaveLength(1)
})

test('a second award of the same person reuses the person and the decision', async () => {
  await createAward(book.as.officer, praised(book))
  await createAward(book.as.officer, praised(book, { awardFormId: book.form.form, decidedOn: '' }))
  expect(await book.db.reader.select().from(individuals)).toHaveLength(1)
  expect(await book.db.reader.select().from(decisions)).toHaveLength(1)
})

test('what is wrong is said beside its field, and nothing is half saved', async () => {
  const wrong = praised(book, {
    recipientName: 'x',
    decidedOn: '31/11/2021',
    awardYear: '21',
    meritFrom: '12/13/2021',
  })
  const answer = await createAward(book.as.officer, wrong)
  expect(answer.ok).toBe(false)
  expect(Object.keys(answer.ok ? {} : answer.problems).sort()).toEqual([
    'awardYear',
    'decidedOn',
    'meritFrom',
    'recipientName',
  ])
  const later = await createAward(book.as.officer, praised(book, { eventId: 999 }))
  expect(later).toMatchObject({ ok: false, problems: { eventId: 'notFound' } })
  for (const table of [awards, individuals, decisions, auditEntries])
    expect(await book.db.reader.select({ n: count() }).from(table)).toEqual([{ n: 0 }])
})

test('a merit period that ends before it begins is refused', async () => {
  const input = praised(book, { meritFrom: '01/06/2021', meritTo: '01/05/2021' })
  expect(await createAward(book.as.officer, input)).toMatchObject({
    problems: { meritTo: 'meritEndsBeforeStart' },
  })
})

test('of two officers who edit, the second is told who changed it meanwhile', async () => {
  const made = await createAward(book.as.officer, praised(book))
  const { createKey: _, ...fields } = praised(book)
  const edit = { ...fields, id: made.ok ? made.value.id : 0, version: 1 }
  await updateAward(book.as.admin, { ...edit, recipientNote: 'Điều dưỡng trưởng' })
  expect(await updateAward(book.as.officer, { ...edit, recipientNote: 'Y sĩ' })).toMatchObject({
    ok: false,
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await book.db.reader.select().from(awards)).toMatchObject([
    { recipientNote: 'Điều dưỡng trưởng', version: 2 },
  ])
})

test('an award revoked by a later decision leaves the tallies and stays in the history', async () => {
  const made = await createAward(book.as.officer, praised(book))
  const id = made.ok ? made.value.id : 0
  const revoked = await revokeAward(book.as.officer, {
    id,
    version: 1,
    decisionNumber: '40-QĐ/QU',
    decidedOn: '01/12/2021',
    issuerId: book.units.committee,
    reason: 'Ghi nhầm người',
  })
  expect(revoked).toMatchObject({ ok: true })
  expect((await totalAwards(reader(), {})).all).toBe(0)
  expect((await listAwards(reader(), { status: 'revoked' }, order)).rows).toHaveLength(1)
})

test('finds "dang thi" typed without diacritics, one letter included', async () => {
  await createAward(book.as.officer, praised(book))
  await createAward(book.as.officer, praised(book, { recipientName: 'Nguyễn Phước Ân' }))
  for (const q of ['dang thi', 'Đặng Thị', 'kim dang', 'd', 'ang'])
    expect(
      (await listAwards(reader(), { q }, order)).rows.map((r) => r.recipientName),
      q,
    ).toContain('Đặng Thị Kim Chi')
  const { rows, totals } = await listAwards(reader(), { q: 'dang thi' }, order)
  expect(rows).toHaveLength(1)
  expect(totals).toMatchObject({ individual: 1, all: 1 })
})

test('a contributor sees the own unit and what lies under it, and nothing else', async () => {
  await createAward(book.as.officer, praised(book, { unitId: book.units.khuPho3 }))
  await createAward(book.as.officer, praised(book, { unitId: book.units.sonKy }))
  const seen = await listAwards(reader('contributor'), {}, order)
  expect(seen.rows.map((r) => r.unitName)).toEqual(['Khu phố 3'])
  expect(seen.totals.all).toBe(1)
  const other = await listAwards(reader('contributor'), { unit: book.units.sonKy }, order)
  expect(other.totals.all).toBe(0)
})
