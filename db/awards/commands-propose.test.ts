import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { enterIndividual } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { newKey } from '../open'
import { faultsOf, letAllIssue, praised, type SmallBook, smallBook } from '../testing'
import { createAward } from './commands'
import { conferProposals, returnProposals } from './commands-proposals'
import { amendProposal, conferProposal, proposeAward, returnProposal } from './commands-propose'
import { getAward } from './detail'
import { listAwards } from './queries'
import { awardStatusChanges, awards } from './table'
import { totalAwards } from './totals'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const proposal = (more = {}) => ({
  recipientKind: 'individual' as const,
  individualId: null as number | null,
  recipientName: 'Đặng Thị Kim Chi',
  recipientNote: 'Tổ trưởng tổ dân phố 12',
  unitId: book.units.tayThanh,
  awardFormId: book.form.praise,
  campaignId: book.campaign,
  modelId: null,
  awardYear: '2021',
  citation: 'Vận động 40 hộ hiến đất mở rộng hẻm',
  createKey: newKey(),
  ...more,
})
const propose = async (more = {}) => {
  const made = await proposeAward(book.as.contributor, proposal(more))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const conferral = (id: number, version: number, more = {}) => {
  const { createKey: _, ...fields } = praised(book, more)
  return { ...fields, id, version }
}
const reader = (who: keyof SmallBook['as'] = 'leader') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'award'))
const order = { sort: { by: 'name', down: false } as const, page: 1 }

test('a unit proposes whom of its own it would see commended; nothing counts it yet', async () => {
  const input = proposal()
  const made = await proposeAward(book.as.contributor, input)
  expect(await proposeAward(book.as.contributor, input)).toEqual(made)
  expect((await totalAwards(reader(), {})).all).toBe(0)
  const listed = await listAwards(reader('officer'), { status: 'proposed' }, order)
  expect(listed.rows).toMatchObject([{ recipientName: 'Đặng Thị Kim Chi', status: 'proposed' }])
  // The register of people is the office's: nobody enters it by being proposed.
  expect(await book.db.reader.select().from(individuals)).toEqual([])
  expect(await entries()).toMatchObject([{ verb: 'propose' }])
  expect(await faultsOf(book.db)).toEqual([])
})

test('given back with a reason, amended, conferred: each step says who, when and why', async () => {
  const id = await propose()
  const reason = 'Ghi rõ thành tích'
  expect(await returnProposal(book.as.officer, { id, version: 1, reason })).toMatchObject({
    ok: true,
  })
  const { createKey: _, ...fields } = proposal({ citation: 'Vận động 41 hộ hiến 600 m² đất' })
  expect(await amendProposal(book.as.contributor, { ...fields, id, version: 2 })).toMatchObject({
    ok: true,
  })
  expect(await conferProposal(book.as.officer, conferral(id, 3))).toMatchObject({ ok: true })
  const shown = await getAward(reader('contributor'), id)
  expect(shown).toMatchObject({
    status: 'conferred',
    decisionNumber: '25-QĐ/QU',
    can: { amend: false, return: false, confer: false },
    statuses: [
      { status: 'proposed', by: 'Lê Hoàng Bảo' },
      { status: 'returned', by: 'Nguyễn Thu Trà', reason },
      { status: 'proposed', by: 'Lê Hoàng Bảo' },
      { status: 'conferred', by: 'Nguyễn Thu Trà', decisionNumber: '25-QĐ/QU' },
    ],
  })
  expect((await totalAwards(reader(), { campaign: book.campaign, year: 2021 })).individual).toBe(1)
  expect(await book.db.reader.select().from(individuals)).toHaveLength(1)
  expect((await entries()).map((e) => e.verb)).toEqual(['propose', 'return', 'amend', 'confer'])
  expect(await faultsOf(book.db)).toEqual([])
})

test('a proposal is amended while nobody has dealt with it, and not afterwards', async () => {
  const id = await propose()
  const { createKey: _, ...fields } = proposal({ recipientName: 'Đặng Thị Kim Chung' })
  expect(await amendProposal(book.as.contributor, { ...fields, id, version: 1 })).toMatchObject({
    ok: true,
  })
  expect(await book.db.reader.select().from(awardStatusChanges)).toHaveLength(1)
  expect(await amendProposal(book.as.contributor, { ...fields, id, version: 1 })).toMatchObject({
    reason: 'stale',
  })
  await conferProposal(book.as.officer, conferral(id, 2))
  for (const answer of [
    await amendProposal(book.as.contributor, { ...fields, id, version: 3 }),
    await returnProposal(book.as.officer, { id, version: 3, reason: 'Nhầm' }),
    await conferProposal(book.as.officer, conferral(id, 3)),
  ])
    expect(answer).toMatchObject({ problems: { '': 'proposalHandled' } })
  expect((await totalAwards(reader(), {})).all).toBe(1)
})

test('an award of the office is no proposal, and a unit amends none', async () => {
  const made = await createAward(book.as.officer, praised(book))
  const { createKey: _, ...fields } = proposal()
  const id = made.ok ? made.value.id : 0
  expect(await amendProposal(book.as.contributor, { ...fields, id, version: 1 })).toMatchObject({
    problems: { '': 'proposalHandled' },
  })
})

test('a unit proposes within its own subtree only', async () => {
  const person = await enterIndividual(book.db.writer, book.as.officer, {
    fullName: 'Ngô Văn Út',
    position: null,
    unitId: book.units.sonKy,
  })
  const refused = async (more: object) => {
    const answer = await proposeAward(book.as.contributor, proposal(more))
    return answer.ok ? {} : answer.problems
  }
  expect(await refused({ unitId: book.units.sonKy })).toEqual({ unitId: 'notFound' })
  expect(await refused({ individualId: person.id })).toEqual({ individualId: 'notFound' })
  expect(await refused({ modelId: 7 })).toEqual({ modelId: 'notFound' })
  expect(await refused({ campaignId: 7 })).toEqual({ campaignId: 'notFound' })
  expect(await refused({ citation: ' ' })).toEqual({ citation: 'required' })
  expect(await proposeAward(book.as.leader, proposal())).toMatchObject({ reason: 'notAllowed' })
  expect(await book.db.reader.select().from(awards)).toEqual([])
  expect(await refused({ unitId: book.units.khuPho3 })).toEqual({})
  const other = await proposeAward(book.as.officer, proposal({ unitId: book.units.sonKy }))
  const { createKey: _, ...fields } = proposal()
  const id = other.ok ? other.value.id : 0
  expect(await amendProposal(book.as.contributor, { ...fields, id, version: 1 })).toMatchObject({
    reason: 'notFound',
  })
  expect(await getAward(reader('contributor'), id)).toBeNull()
})

test('a decision that cannot be confers nothing', async () => {
  const id = await propose()
  const answer = await conferProposal(
    book.as.officer,
    conferral(id, 1, { decisionNumber: '26-QĐ/QU', decidedOn: '' }),
  )
  expect(answer).toMatchObject({ ok: false })
  expect(await getAward(reader(), id)).toMatchObject({ status: 'proposed', version: 1 })
  expect((await totalAwards(reader(), {})).all).toBe(0)
})

const seenOf = async (ids: number[]) =>
  (await book.db.reader.select().from(awards))
    .filter(({ id }) => ids.includes(id))
    .map(({ id, version }): [number, number] => [id, version])
const paper = () => ({
  decisionNumber: '31-QĐ/QU',
  decidedOn: '10/11/2021',
  issuerId: book.units.committee,
})

test('many proposals become awards under one decision: one paper, an entry each, counts right', async () => {
  await letAllIssue(book)
  const ids = [
    await propose(),
    await propose({ recipientName: 'Trần Văn Bảy' }),
    await propose({ recipientName: 'Chi bộ Khu phố 3', recipientKind: 'collective' }),
  ]
  const before = (await entries()).length
  const result = await conferProposals(book.as.officer, { seen: await seenOf(ids), ...paper() })
  expect(result).toMatchObject({ ok: true, value: { n: 3 } })
  const rows = await book.db.reader.select().from(awards)
  expect(rows.map(({ status }) => status)).toEqual(['conferred', 'conferred', 'conferred'])
  expect(new Set(rows.map(({ decisionId }) => decisionId)).size).toBe(1)
  expect(rows[0]).toMatchObject({ citation: 'Vận động 40 hộ hiến đất mở rộng hẻm' })
  // One each, and one of the three together.
  expect((await entries()).length - before).toBe(3 + 1)
  expect((await totalAwards(reader(), {})).all).toBe(3)
  expect(await faultsOf(book.db)).toEqual([])
})

test('one that was dealt with meanwhile is named, and none of the others is written', async () => {
  await letAllIssue(book)
  const ids = [await propose(), await propose({ recipientName: 'Trần Văn Bảy' })]
  const seen = await seenOf(ids)
  await returnProposal(book.as.officer, { id: ids[1] as number, version: 1, reason: 'Thiếu số hộ' })
  const count = (await entries()).length
  const result = await conferProposals(book.as.officer, { seen, ...paper() })
  expect(result).toMatchObject({
    ok: false,
    problems: { '': expect.stringContaining('Trần Văn Bảy') },
  })
  expect((await book.db.reader.select().from(awards)).map(({ status }) => status)).toEqual([
    'proposed',
    'returned',
  ])
  expect((await entries()).length).toBe(count)
})

test('many are given back with one reason, which each unit reads', async () => {
  const ids = [await propose(), await propose({ recipientName: 'Trần Văn Bảy' })]
  const reason = 'Bổ sung số hộ đã vận động'
  expect(await returnProposals(book.as.officer, { seen: await seenOf(ids), reason })).toMatchObject(
    { ok: true, value: { n: 2 } },
  )
  const changes = await book.db.reader.select().from(awardStatusChanges)
  expect(changes.filter(({ status }) => status === 'returned').map((c) => c.reason)).toEqual([
    reason,
    reason,
  ])
})
