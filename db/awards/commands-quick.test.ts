import { and, count, eq, ne } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { auditEntries } from '../audit/table'
import { decisions } from '../decisions/table'
import { individuals } from '../individuals/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { quickHead, quickRow } from '../testing/quick-block'
import { units } from '../units/table'
import { verifyCounts } from '../verify/counts'
import { createAwards } from './commands-quick'
import type { createAwardsInput } from './input-quick'
import { checkRows } from './quick-check'
import { awards } from './table'
import { templateLists } from './template-lists'
import { totalAwards } from './totals'

type Input = z.input<typeof createAwardsInput>
type Row = Input['rows'][number]

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const head = (changes: Partial<Input> = {}) => ({ ...quickHead(book), ...changes })
const row = (recipientName: string, changes: Partial<Row> = {}): Row =>
  quickRow(book, recipientName, { recipientNote: 'Tổ trưởng', ...changes })
const reader = () => ({ db: book.db.reader, actor: book.as.officer.actor })
const sizes = async () =>
  Promise.all(
    [awards, individuals, decisions, auditEntries].map(async (table) => {
      const [size] = await book.db.reader.select({ n: count() }).from(table)
      return size?.n
    }),
  )

test('a block is recorded under one decision, each award with its own history entry, and one of the batch', async () => {
  const rows = [
    row('Phường Tây Thạnh', { recipientKind: 'collective', recipientNote: '' }),
    row('Đặng Thị Kim Chi', { citation: 'Vận động\nhiến đất mở hẻm' }),
    row('Nguyễn Phước Ân', { awardFormId: book.form.form, level: 'ward', awardYear: '2020' }),
  ]
  const answer = await createAwards(book.as.officer, { ...head(), rows })
  expect(answer).toMatchObject({ ok: true })
  expect(await sizes()).toEqual([3, 2, 1, 3 + 2 + 1 + 1])
  const made = await book.db.reader.select().from(awards)
  expect(made.map((a) => [a.awardFormId, a.level, a.awardYear, a.eventId])).toEqual([
    [book.form.praise, 'district', 2021, book.event],
    [book.form.praise, 'district', 2021, book.event],
    [book.form.form, 'ward', 2020, book.event],
  ])
  expect(answer.ok && answer.value).toEqual({
    ids: made.map(({ id }) => id),
    decisionId: made[0]?.decisionId,
    batch: made[0]?.importId,
  })
  const entries = await book.db.reader
    .select({ id: auditEntries.nounId })
    .from(auditEntries)
    .where(eq(auditEntries.noun, 'award'))
  expect(entries.map(({ id }) => id)).toEqual(made.map(({ id }) => id))
})

test('one wrong row and nothing is recorded; what is wrong is said of every row', async () => {
  const rows = [
    row('Đặng Thị Kim Chi'),
    row('x'),
    row('Nguyễn Phước Ân', { unitId: '' }),
    row('Lê Hoàng Bảo', { awardYear: '21' }),
  ]
  expect(await createAwards(book.as.officer, { ...head(), rows })).toEqual({
    ok: false,
    reason: 'invalid',
    problems: {
      'rows.1.recipientName': expect.stringMatching(/^tooShort/),
      'rows.2.unitId': 'required',
      'rows.3.awardYear': 'yearInTwoDigits',
    },
  })
  const unknown = [row('Đặng Thị Kim Chi'), row('Nguyễn Phước Ân', { unitId: 999 })]
  expect(await createAwards(book.as.officer, { ...head(), rows: unknown })).toMatchObject({
    ok: false,
    problems: { 'rows.1.unitId': 'notFound' },
  })
  expect(await sizes()).toEqual([0, 0, 0, 0])
  expect((await verifyCounts(book.db.reader)).problems).toEqual([])
})

test('what is wrong with the head is said of the head', async () => {
  const rows = [row('Đặng Thị Kim Chi')]
  const send = (changes: Partial<Input>) =>
    createAwards(book.as.officer, { ...head(changes), rows })
  expect(await send({ decidedOn: '' })).toMatchObject({
    problems: { decidedOn: 'dateForNewDecision' },
  })
  expect(await send({ awardFormId: 999 })).toMatchObject({ problems: { awardFormId: 'notFound' } })
  expect(await send({ eventId: 999 })).toMatchObject({ problems: { eventId: 'notFound' } })
  expect(await createAwards(book.as.officer, { ...head(), rows: [] })).toMatchObject({
    problems: { rows: 'noRows' },
  })
  const twice = newKey()
  const same = [row('Lê Hoàng Bảo', { createKey: twice }), row('Võ An', { createKey: twice })]
  expect(await createAwards(book.as.officer, { ...head(), rows: same })).toMatchObject({
    problems: { 'rows.1.createKey': 'invalid' },
  })
})

test('a double click, or a save whose answer was lost, makes one record a row', async () => {
  const input = { ...head(), rows: [row('Đặng Thị Kim Chi'), row('Nguyễn Phước Ân')] }
  const [first, second] = await Promise.all([
    createAwards(book.as.officer, input),
    createAwards(book.as.officer, input),
  ])
  expect(second).toEqual(first)
  const before = await sizes()
  // One more row beside the two: only that one is new.
  const more = { ...input, rows: [...input.rows, row('Lê Hoàng Bảo')] }
  expect(await createAwards(book.as.officer, more)).toMatchObject({ ok: true })
  expect(before[0]).toBe(2)
  expect((await sizes())[0]).toBe(3)
  expect((await totalAwards(reader(), {})).all).toBe(3)
  expect((await verifyCounts(book.db.reader)).problems).toEqual([])
})

test('only the office records a block', async () => {
  const input = { ...head(), rows: [row('Đặng Thị Kim Chi')] }
  for (const who of ['contributor', 'leader'] as const)
    expect(await createAwards(book.as[who], input)).toMatchObject({ reason: 'notAllowed' })
  expect(await sizes()).toEqual([0, 0, 0, 0])
})

test('400 rows at once, and every kept count equals a recount; 401 are refused', async () => {
  const rows = Array.from({ length: 400 }, (_, at) =>
    row(`Nguyễn Văn ${String.fromCharCode(65 + (at % 26))}${'a'.repeat(1 + (at % 7))} ${at}`, {
      recipientKind: at % 3 === 0 ? 'collective' : 'individual',
      unitId: at % 2 === 0 ? book.units.tayThanh : book.units.sonKy,
      awardFormId: at % 5 === 0 ? book.form.form : '',
    }),
  )
  const tooMany = await createAwards(book.as.officer, { ...head(), rows: [...rows, row('Võ An')] })
  expect(tooMany).toMatchObject({ problems: { rows: expect.stringMatching(/^tooManyRows/) } })
  const answer = await createAwards(book.as.officer, { ...head(), rows })
  expect(answer.ok && new Set(answer.value.ids).size).toBe(400)
  expect((await totalAwards(reader(), {})).all).toBe(400)
  expect((await verifyCounts(book.db.reader)).problems).toEqual([])
})

test('a typed unit is taken when it is exactly one, else what may be meant is offered', async () => {
  const look = async (
    changes: Partial<{ kind: 'individual' | 'collective'; name: string; unit: string }>,
  ) => {
    const typed = { kind: 'individual' as const, name: 'Đặng Thị Kim Chi', unit: '', ...changes }
    const [check] = await checkRows(
      reader(),
      [{ key: 'k', individualId: null, unitId: null, year: null, ...typed }],
      '2021-11-10',
    )
    return check
  }
  expect((await look({ unit: 'phuong tay thanh' }))?.unit?.name).toBe('Phường Tây Thạnh')
  expect((await look({ unit: 'P. Sơn Kỳ' }))?.unit?.id).toBe(book.units.sonKy)
  const misspelt = await look({ unit: 'Phường Tây Thanhh' })
  expect(misspelt?.unit).toBeNull()
  expect(misspelt?.candidates.map(({ id }) => id)).toContain(book.units.tayThanh)
  // A collective of the register is its own unit.
  expect((await look({ kind: 'collective', name: 'khu pho 3' }))?.unit?.id).toBe(book.units.khuPho3)
  expect(
    (await look({ kind: 'collective', name: 'Khu phố 3', unit: 'Phường Tây Thạnh' }))?.unit?.id,
  ).toBe(book.units.khuPho3)
})

test('an earlier award of the same name in the same unit is shown beside the row', async () => {
  await createAwards(book.as.officer, { ...head(), rows: [row('Đặng Thị Kim Chi')] })
  const typed = {
    key: 'k',
    kind: 'individual' as const,
    individualId: null,
    unitId: null,
    year: null,
  }
  const [check] = await checkRows(
    reader(),
    [{ ...typed, name: 'dang thi kim chi', unit: 'Phường Tây Thạnh' }],
    null,
  )
  expect(check?.before).toMatchObject([{ awardFormId: book.form.praise, awardYear: 2021 }])
})

test('the template names units so that the import tells them apart, ended ones last', async () => {
  await book.unit('Khu phố 3', { parent: book.units.sonKy })
  await book.db.writer
    .update(units)
    .set({ validTo: '2025-06-30' })
    .where(eq(units.id, book.units.sonKy))
  await book.unit('Phường Sơn Kỳ')
  await book.db.writer
    .update(units)
    .set({ validFrom: '2025-07-01' })
    .where(and(eq(units.name, 'Phường Sơn Kỳ'), ne(units.id, book.units.sonKy)))
  const lists = await templateLists(reader(), '2026-11-24')
  expect(lists?.units).toEqual([
    'Khu phố 3, Phường Tây Thạnh',
    'Khu phố 3, Phường Sơn Kỳ',
    'Phường Sơn Kỳ',
    'Phường Tây Thạnh',
    'Quận ủy quận Tân Phú',
  ])
})
