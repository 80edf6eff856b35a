import { count, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { DecisionFilters } from '@/domain/decision-filters'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { awards } from '../awards/table'
import { cellCounts } from '../counts/table'
import { newKey } from '../open'
import { letAllIssue, praised, type SmallBook, smallBook } from '../testing'
import { units } from '../units/table'
import { createDecision, updateDecision } from './commands'
import type { createDecisionInput } from './input'
import { pickDecisions } from './pick'
import { getDecision, listDecisions } from './queries'
import { decisions } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  const now = new Date('2026-11-30T20:00:00Z')
  book.as = { ...book.as, officer: { ...book.as.officer, now } }
})

type Input = z.input<typeof createDecisionInput>
const paper = (changes: Partial<Input> = {}): Input => ({
  number: '25-QĐ/QU',
  issuerId: book.units.committee,
  decidedOn: '10/11/2021',
  signatory: 'Lê Thị Kim Hồng',
  signatoryPosition: 'Bí thư Quận ủy',
  abstract: 'Về tuyên dương các tập thể, cá nhân Dân vận khéo',
  revokesDecisionId: null,
  createKey: newKey(),
  ...changes,
})
const enter = async (changes: Partial<Input> = {}): Promise<number> => {
  const made = await createDecision(book.as.officer, paper(changes))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.id
}
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'decision'))

test('the way a number is written tells its regime when the issuer does not', async () => {
  await enter()
  await enter({ number: 'Quyết định số 112/QĐ-UBND', decidedOn: '12/11/2021' })
  expect(await book.db.reader.select().from(decisions)).toMatchObject([
    { number: '25-QĐ/QU', regime: 'party', year: 2021, decidedOn: '2021-11-10' },
    { number: '112/QĐ-UBND', regime: 'state' },
  ])
  expect(await entries()).toHaveLength(2)
})

test('the issuer decides the regime when the register says it', async () => {
  const { units: known } = book
  await book.db.writer
    .update(units)
    .set({ regime: 'organisation' })
    .where(eq(units.id, known.sonKy))
  await enter({ number: '25-QĐ/QU', issuerId: known.sonKy })
  expect(await book.db.reader.select().from(decisions)).toMatchObject([{ regime: 'organisation' }])
})

test('one issuer gives a number once a year: the one that is there is named', async () => {
  const first = await enter()
  const again = await createDecision(
    book.as.officer,
    paper({ number: '25 – qđ/qu', decidedOn: '1/12/2021' }),
  )
  expect(again).toMatchObject({ ok: false, reason: 'invalid' })
  const problem = again.ok ? '' : again.problems.number
  expect(problem).toContain('decisionTaken')
  expect(problem).toContain(`"id":${first}`)
  await enter({ decidedOn: '10/11/2020' })
  await enter({ issuerId: book.units.tayThanh })
  expect(await book.db.reader.select({ n: count() }).from(decisions)).toEqual([{ n: 3 }])
  expect(await entries()).toHaveLength(3)
})

test('the same form sent twice makes one decision', async () => {
  const input = paper()
  const answers = [
    await createDecision(book.as.officer, input),
    await createDecision(book.as.officer, input),
  ]
  expect(answers[0]).toEqual(answers[1])
  expect(await entries()).toHaveLength(1)
})

test('what is wrong is said beside its field and nothing is written', async () => {
  const answer = await createDecision(
    book.as.officer,
    paper({
      number: 'Số',
      decidedOn: '31/11/2021',
      issuerId: '',
      abstract: 'a'.repeat(1001),
    } as never),
  )
  expect(Object.keys(answer.ok ? {} : answer.problems).sort()).toEqual([
    'abstract',
    'decidedOn',
    'issuerId',
    'number',
  ])
  expect(await createDecision(book.as.officer, paper({ number: 'QĐ-QU' }))).toMatchObject({
    problems: { number: 'numberWithoutDigits' },
  })
  expect(await createDecision(book.as.officer, paper({ issuerId: 999 }))).toMatchObject({
    problems: { issuerId: 'notFound' },
  })
  for (const table of [decisions, auditEntries])
    expect(await book.db.reader.select({ n: count() }).from(table)).toEqual([{ n: 0 }])
})

test('units and leaders read decisions and write none', async () => {
  const id = await enter()
  for (const who of ['contributor', 'leader'] as const) {
    expect(await createDecision(book.as[who], paper({ number: '26-QĐ/QU' }))).toMatchObject({
      reason: 'notAllowed',
    })
    expect(await getDecision(reader(who), id)).toMatchObject({
      number: '25-QĐ/QU',
      can: { update: false },
    })
  }
  expect(await entries()).toHaveLength(1)
})

test('a decision takes back an earlier one, and both say so', async () => {
  const first = await enter()
  const later = await enter({
    number: '40-QĐ/QU',
    decidedOn: '01/12/2021',
    revokesDecisionId: first,
  })
  expect(await getDecision(reader(), later)).toMatchObject({ revokes: { number: '25-QĐ/QU' } })
  expect(await getDecision(reader(), first)).toMatchObject({
    revokes: null,
    revokedBy: [{ number: '40-QĐ/QU' }],
  })
  const earlier = paper({ number: '1-QĐ/QU', decidedOn: '01/01/2021', revokesDecisionId: first })
  expect(await createDecision(book.as.officer, earlier)).toMatchObject({ ok: false })
  const { createKey: _, ...fields } = paper({ revokesDecisionId: first })
  expect(await updateDecision(book.as.officer, { ...fields, id: first, version: 1 })).toMatchObject(
    {
      problems: { revokesDecisionId: 'revokesItself' },
    },
  )
})

test('of two officers who edit, the second is told who changed it meanwhile', async () => {
  const id = await enter()
  const { createKey: _, ...fields } = paper()
  const edit = { ...fields, id, version: 1 }
  await updateDecision(book.as.admin, { ...edit, signatory: 'Trần Văn Ơn' })
  expect(await updateDecision(book.as.officer, { ...edit, signatory: 'Ai đó' })).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await book.db.reader.select().from(decisions)).toMatchObject([
    { signatory: 'Trần Văn Ơn', version: 2 },
  ])
})

test('the awards of a decision follow its regime, with their counts and their history', async () => {
  await createAward(book.as.officer, praised(book))
  const [made] = await book.db.reader.select().from(decisions)
  const { createKey: _, ...fields } = paper({ number: '25/QĐ-UBND' })
  await updateDecision(book.as.officer, { ...fields, id: made?.id ?? 0, version: 1 })
  expect(await book.db.reader.select().from(awards)).toMatchObject([
    { regime: 'state', version: 2 },
  ])
  const counts = await book.db.reader.select().from(cellCounts)
  expect(counts.filter(({ n }) => n > 0)).toMatchObject([{ regime: 'state', n: 1 }])
  const verbs = await book.db.reader.select().from(auditEntries)
  expect(verbs.map(({ noun, verb }) => `${noun}.${verb}`).slice(-2)).toEqual([
    'award.update',
    'decision.update',
  ])
})

test('a number is found without its signs, in any case, with or without đ', async () => {
  await enter()
  await enter({ number: '125-QĐ/QU', decidedOn: '20/11/2021' })
  for (const q of ['25qd', '25-QD/QU', '25/QĐ', '25 qđ', '25-qđ/qu', '25'])
    expect((await pickDecisions(reader(), q))[0]?.label, q).toBe('25-QĐ/QU')
  expect(await pickDecisions(reader(), '26')).toEqual([])
  const list = { sort: { by: 'decided', down: true } as const, page: 1 }
  expect((await listDecisions(reader(), { q: '25QD/QU' }, list)).rows[0]).toMatchObject({
    number: '25-QĐ/QU',
  })
  expect(await pickDecisions(reader(), '25qd')).toMatchObject([
    {
      detail: '10/11/2021 · Quận ủy quận Tân Phú',
      fills: { decidedOn: '2021-11-10', issuerId: book.units.committee },
    },
    {},
  ])
})

test('a contributor sees under a decision only the awards of its own units', async () => {
  await createAward(book.as.officer, praised(book))
  await createAward(book.as.officer, praised(book, { unitId: book.units.sonKy }))
  const [made] = await book.db.reader.select().from(decisions)
  const id = made?.id ?? 0
  expect((await getDecision(reader(), id))?.forms).toMatchObject([{ totals: { individual: 2 } }])
  expect((await getDecision(reader('contributor'), id))?.forms).toMatchObject([
    { totals: { individual: 1 } },
  ])
  const list = { sort: { by: 'decided', down: true } as const, page: 1 }
  expect((await listDecisions(reader('contributor'), {}, list)).rows[0]?.totals?.all).toBe(1)
})

test('a day that the issuer does not cover draws a warning and is saved', async () => {
  await book.db.writer
    .update(units)
    .set({ validFrom: '2003-12-02', validTo: '2025-06-30' })
    .where(eq(units.id, book.units.committee))
  const late = await enter({ decidedOn: '01/07/2025' })
  const last = await enter({ decidedOn: '30/06/2025', number: '26-QĐ/QU' })
  const early = await enter({ decidedOn: '01/12/2003' })
  expect((await getDecision(reader(), late))?.outOfTime).toBe('noLonger')
  expect((await getDecision(reader(), last))?.outOfTime).toBeNull()
  expect((await getDecision(reader(), early))?.outOfTime).toBe('notYet')
})

test('a day that is still to come is asked about, and its reason is kept', async () => {
  const { officer } = book.as
  // In Vietnam the first of December has begun.
  expect(await createDecision(officer, paper({ decidedOn: '01/12/2026' }))).toMatchObject({
    ok: true,
  })
  const future = paper({ number: '26-QĐ/QU', decidedOn: '02/12/2026' })
  for (const doubtReason of [undefined, '', '  '])
    expect(await createDecision(officer, { ...future, doubtReason })).toMatchObject({
      ok: false,
      problems: {
        decidedOn: expect.stringContaining('decidedInFuture'),
        doubtReason: 'reasonForDoubt',
      },
    })
  expect(await entries()).toHaveLength(1)
  const doubtReason = 'Ký sẵn cho hội nghị ngày mai'
  const made = await createDecision(officer, { ...future, doubtReason })
  const id = made.ok ? made.value.id : 0
  expect(await getDecision(reader(), id)).toMatchObject({ doubtReason })
  // A correction of something else is not asked again; another day to come is.
  const { createKey: _, ...fields } = future
  const edit = { ...fields, id, version: 1, signatory: 'Trần Văn Ơn' }
  expect(await updateDecision(officer, edit)).toMatchObject({ ok: true })
  expect(
    await updateDecision(officer, { ...edit, version: 2, decidedOn: '03/12/2026' }),
  ).toMatchObject({ ok: false, problems: { doubtReason: 'reasonForDoubt' } })
})

test('the list is narrowed to what a unit and those below it signed, of several units to any', async () => {
  await letAllIssue(book)
  const { committee, tayThanh, khuPho3, sonKy } = book.units
  for (const [at, issuerId] of [committee, tayThanh, khuPho3, sonKy, khuPho3].entries())
    await enter({ issuerId, number: `${at + 1}-QĐ/QU`, decidedOn: `10/11/${2020 + (at % 2)}` })
  const order = { sort: { by: 'decided', down: true } as const, page: 1 }
  const signedBy = async (filters: DecisionFilters) => {
    const { rows, total } = await listDecisions(reader(), filters, order)
    expect(rows).toHaveLength(total)
    return rows.map(({ number }) => Number.parseInt(number, 10)).sort()
  }
  expect(await signedBy({ unit: committee })).toEqual([1, 2, 3, 4, 5])
  expect(await signedBy({ unit: tayThanh })).toEqual([2, 3, 5])
  expect(await signedBy({ unit: [khuPho3, sonKy] })).toEqual([3, 4, 5])
  expect(await signedBy({ unit: [tayThanh, khuPho3], year: 2020 })).toEqual([3, 5])
  expect(await signedBy({ unit: tayThanh, issuer: [khuPho3, sonKy] })).toEqual([3, 5])
})
