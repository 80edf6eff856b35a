import { and, eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { createAward, revokeAward, updateAward } from '../awards/commands'
import { awards } from '../awards/table'
import { levelCounts } from '../counts/table'
import { execute } from '../engine/transaction'
import { recipientNames } from '../names-table'
import { newKey } from '../open'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { units } from '../units/table'
import { verifyBook } from './book'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})
const problems = () => faultsOf(book.db)

const people = ['Đặng Thị Kim Chi', 'Nguyễn Phước Ân', 'Trần Văn Được', 'Lê Thị Ánh']
const wards = ['Phường Tây Thạnh', 'Phường Sơn Kỳ']

const step = fc.record({
  verb: fc.constantFrom('create', 'create', 'update', 'revoke'),
  /** Which award is corrected or revoked. */
  at: fc.nat(20),
  recipientKind: fc.constantFrom('collective', 'individual', 'household'),
  recipientName: fc.constantFrom(...people, ...wards),
  unit: fc.constantFrom('tayThanh', 'sonKy', 'khuPho3'),
  form: fc.constantFrom('title', 'form', 'medal', 'praise'),
  level: fc.constantFrom('central', 'city', 'district', 'ward'),
  inCampaign: fc.boolean(),
  awardYear: fc.integer({ min: 2016, max: 2021 }).map(String),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take({ verb, at, unit, form, inCampaign, ...typed }: Step, among: SmallBook) {
  const officer = among.as.officer
  const { createKey, ...input } = praised(among, {
    ...(typed as Partial<Parameters<typeof praised>[1]>),
    unitId: among.units[unit as 'sonKy'],
    awardFormId: among.form[form as 'praise'],
    campaignId: inCampaign ? among.campaign : null,
  })
  const rows = await among.db.reader.select().from(awards)
  const award = rows[at % Math.max(1, rows.length)]
  if (verb === 'create' || !award) return createAward(officer, { ...input, createKey })
  const { id, version } = award
  if (verb === 'update') return updateAward(officer, { ...input, id, version })
  return revokeAward(officer, {
    id,
    version,
    decisionNumber: '40-QĐ/QU',
    decidedOn: '01/12/2021',
    issuerId: among.units.committee,
    reason: 'Ghi nhầm',
  })
}

test('after any awards recorded, corrected and revoked, the counts equal a recount', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const among = await smallBook()
      for (const one of steps) await take(one, among)
      const [found, { checked }] = [await faultsOf(among.db), await verifyBook(among.db)]
      expect(found).toEqual([])
      expect(checked.awards).toBeGreaterThan(0)
      among.db.close()
    }),
    { numRuns: 25 },
  )
}, 60_000)

describe('what was changed behind the back of the book is found and named', () => {
  beforeEach(async () => {
    for (const recipientName of people)
      await createAward(book.as.officer, praised(book, { recipientName, createKey: newKey() }))
  })
  const cut = (where: string) => {
    withoutGuards()
    return execute(book.db.writer, sql.raw(`delete from auditEntries where ${where}`))
  }
  // The engine itself refuses to change the history; who gets past that is found all the same.
  const withoutGuards = () =>
    book.db.raw.exec('drop trigger audit_never_changed; drop trigger audit_never_removed')
  test('nothing, as long as nothing was', async () => {
    expect(await problems()).toEqual([])
  })

  test('a changed history entry', async () => {
    withoutGuards()
    await book.db.writer
      .update(auditEntries)
      .set({ actorName: 'Người khác' })
      .where(eq(auditEntries.sequence, 3))
    const found = await problems()
    expect(found).toHaveLength(3)
    expect(found[2]).toMatch(/^Mục lịch sử số 3 \(.*Người khác.*\) đã bị sửa\.$/)
  })

  test('history entries removed at the beginning and in the middle', async () => {
    await cut('sequence in (1, 4, 5)')
    expect((await problems()).slice(2, 4)).toEqual([
      'Lịch sử bị xóa mục số 1.',
      'Lịch sử bị xóa từ mục số 4 đến mục số 5.',
    ])
  })

  test('history entries removed at the end', async () => {
    const [last] = await book.db.reader.select({ n: sql<number>`max(sequence)` }).from(auditEntries)
    const n = last?.n ?? 0
    await cut(`sequence > ${n - 2}`)
    const found = await problems()
    expect(found[2]).toBe(`Lịch sử bị xóa ở cuối từ mục số ${n - 1} đến mục số ${n}.`)
    // The award of the removed entry is known to no other, whatever the counter says.
    expect(found[3]).toBe('Bản ghi khen thưởng số 4 (Lê Thị Ánh) không có trong lịch sử.')
  })

  test('two history entries that changed places', async () => {
    withoutGuards()
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ] as const)
      await book.db.writer
        .update(auditEntries)
        .set({ sequence: to })
        .where(eq(auditEntries.sequence, from))
    // Moving a row away and back leaves the engine's count behind; only the order is looked at here.
    const found = (await problems()).filter((problem) => problem.startsWith('Mục'))
    expect(found.map((problem) => problem.slice(0, 16))).toEqual([
      'Mục lịch sử số 2',
      'Mục lịch sử số 3',
      'Mục lịch sử số 4',
    ])
  })

  test('a count that was changed by hand', async () => {
    await book.db.writer
      .update(levelCounts)
      .set({ n: 7 })
      .where(and(eq(levelCounts.campaignId, 0), eq(levelCounts.awardYear, 2021)))
    expect(await problems()).toEqual([
      'Số đếm theo cấp lệch (campaignId 0, awardYear 2021, level district, recipientKind individual, formKind praise, sample 0): đang giữ 7, đếm lại được 4.',
    ])
  })

  test('a count of a name, and a search key that finds nobody', async () => {
    await book.db.writer
      .update(recipientNames)
      .set({ conferred: 3, searchText: 'dang thi' })
      .where(eq(recipientNames.name, 'Đặng Thị Kim Chi'))
    expect(await problems()).toEqual([
      'Số lần khen của Đặng Thị Kim Chi lệch: đang giữ 3, đếm lại được 1.',
      'Khóa sắp xếp hoặc tìm kiếm của tên Đặng Thị Kim Chi không đúng.',
    ])
  })

  test('a unit that lies under another one than its path says', async () => {
    await book.db.writer.update(units).set({ path: '/9/' }).where(eq(units.name, 'Phường Sơn Kỳ'))
    expect(await problems()).toEqual([
      `Đơn vị Phường Sơn Kỳ (số ${book.units.sonKy}) có đường dẫn không khớp với đơn vị cấp trên.`,
    ])
  })

  test('a record that refers to nothing', async () => {
    book.db.raw.pragma('foreign_keys = OFF')
    await book.db.writer.update(awards).set({ eventId: 999 }).where(eq(awards.id, 1))
    expect(await problems()).toEqual([
      'Bản ghi awards số 1 trỏ đến một bản ghi events không có trong sổ.',
      'Bản ghi khen thưởng số 1 (Đặng Thị Kim Chi) khác lịch sử ở “Sự kiện”: sổ ghi “999”, lịch sử ghi “1”.',
    ])
  })
})
