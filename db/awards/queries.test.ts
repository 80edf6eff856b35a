import { and, asc, desc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { listOf, present, type Some } from '@/domain/address'
import { type AwardFilters, awardSorts } from '@/domain/award-filters'
import { fold } from '@/domain/text'
import { levels, recipientKinds, regimes } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { type Database, openMemory } from '../open'
import { pageSize } from '../read'
import { seedBook } from '../seed/seed'
import { units } from '../units/table'
import { namesOf } from './names'
import { byDecision, orderedIds, walked } from './order'
import { listAwards, streamAwards } from './queries'
import { awards } from './table'
import { totalAwards } from './totals'
import type { Way } from './where'

const leader = {
  userId: 1,
  name: 'Phạm Thùy Dương',
  role: 'leader' as const,
  unitId: null,
  unitName: null,
  mustChangePassword: false,
}

let db: Database
let paths: Map<number, string>
let all: Awaited<ReturnType<typeof everything>>
const ctx = (unitId: number | null = null) => ({
  db: db.reader,
  actor: unitId ? { ...leader, role: 'contributor' as const, unitId } : leader,
})

beforeAll(async () => {
  db = openMemory()
  await seedBook(db, { sample: true, now: new Date('2021-11-15T02:00:00Z') })
  // Some that are not sample, outside any campaign, without a decision, not conferred.
  const rows = await db.reader.select({ id: awards.id }).from(awards)
  for (const { id } of rows.filter((row) => row.id % 9 === 0))
    await db.writer.update(awards).set({ decisionId: null }).where(eq(awards.id, id))
  all = await everything()
  paths = new Map((await db.reader.select().from(units)).map(({ id, path }) => [id, path]))
})

const everything = () =>
  db.reader
    .select({ award: awards, form: awardForms, unit: units, decision: decisions })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .innerJoin(units, eq(units.id, awards.unitId))
    .leftJoin(decisions, eq(decisions.id, awards.decisionId))

type Row = (typeof all)[number]

/** The list as one would make it by hand: filter, compare, nothing clever. */
function byHand(f: AwardFilters, { by, down }: { by: (typeof awardSorts)[number]; down: boolean }) {
  const any = <T>(some: Some<T> | undefined, is: T) =>
    some === undefined || listOf(some).includes(is)
  const under = listOf(f.unit).map((id) => paths.get(id) ?? '')
  const searched = (row: Row, q: string) =>
    says(fold(row.award.recipientName), q) || (fold(q).length >= 3 && says(row.unit.searchText, q))
  const rows = all.filter((row) => {
    const { award, form, unit } = row
    return (
      any(f.status ?? 'conferred', award.status) &&
      any(f.year, award.awardYear) &&
      (!f.from || award.awardYear >= f.from) &&
      (!f.to || award.awardYear <= f.to) &&
      any(f.level, award.level) &&
      any(f.kind, award.recipientKind) &&
      any(f.regime, award.regime) &&
      any(f.form, award.awardFormId) &&
      any(f.event, award.eventId ?? 0) &&
      any(f.decision, award.decisionId ?? 'none') &&
      any(f.campaign, award.campaignId ?? 'none') &&
      (!f.honour || (form.kind === 'praise') === (f.honour === 'praise')) &&
      (!f.sample || award.sample === (f.sample === 'only')) &&
      (f.unit === undefined || under.some((path) => unit.path.startsWith(path))) &&
      (!f.q || searched(row, f.q))
    )
  })
  const name = (a: Row, b: Row) =>
    compare(a.award.sortKey, b.award.sortKey) || a.award.id - b.award.id
  const first: Record<typeof by, (a: Row, b: Row) => number> = {
    name,
    recorded: (a, b) => a.award.id - b.award.id,
    year: (a, b) => a.award.awardYear - b.award.awardYear,
    kind: (a, b) =>
      recipientKinds.indexOf(a.award.recipientKind) - recipientKinds.indexOf(b.award.recipientKind),
    level: (a, b) => levels.indexOf(a.award.level) - levels.indexOf(b.award.level),
    form: (a, b) => compare(a.form.sortKey, b.form.sortKey) || a.form.id - b.form.id,
    unit: (a, b) => compare(a.unit.sortKey, b.unit.sortKey) || a.unit.id - b.unit.id,
    decided: (a, b) => compare(a.decision?.decidedOn ?? '', b.decision?.decidedOn ?? ''),
  }
  const way = down ? -1 : 1
  // Downwards by year the names go downwards too, by the others they stay in order.
  const second = by === 'year' ? way : 1
  return rows
    .sort((a, b) => way * first[by](a, b) || second * name(a, b))
    .map(({ award }) => award.id)
}

/** Contains it as typed, or every word of it begins a word. */
const says = (text: string, q: string): boolean =>
  text.includes(fold(q)) ||
  (fold(q).includes(' ') &&
    fold(q)
      .split(' ')
      .every((word) => ` ${text}`.includes(` ${word}`)))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function pages(f: AwardFilters, sort: { by: (typeof awardSorts)[number]; down: boolean }) {
  const first = await listAwards(ctx(), f, { sort, page: 1 })
  const ids = first.rows.map((row) => row.id)
  for (let page = 2; page <= Math.ceil(first.totals.all / pageSize); page += 1)
    ids.push(...(await listAwards(ctx(), f, { sort, page })).rows.map((row) => row.id))
  return { ids, totals: first.totals }
}

async function filtersInUse(): Promise<AwardFilters[]> {
  const [ward] = await db.reader.select().from(units).where(eq(units.name, 'Phường Tây Thạnh'))
  const [sonKy] = await db.reader.select().from(units).where(eq(units.name, 'Phường Sơn Kỳ'))
  const [government] = await db.reader
    .select()
    .from(units)
    .where(and(eq(units.kind, 'government'), eq(units.level, 'district')))
  const [form] = await db.reader.select().from(awardForms).where(eq(awardForms.name, 'Tuyên dương'))
  const [campaign] = await db.reader
    .select()
    .from(campaigns)
    .where(eq(campaigns.shortName, 'Dân vận khéo'))
  const [event] = await db.reader.select().from(events)
  const [decision] = await db.reader.select().from(decisions)
  return [
    {},
    { year: 2021 },
    { from: 2018, to: 2020 },
    { level: 'district', kind: 'individual' },
    { level: 'city', from: 2016, to: 2021, regime: 'party' },
    { campaign: campaign?.id },
    { campaign: 'none' },
    { form: form?.id, kind: 'collective' },
    { unit: ward?.id },
    { unit: government?.id, level: 'district', year: 2019 },
    { event: event?.id, honour: 'praise' },
    { decision: decision?.id },
    { honour: 'commendation' },
    { sample: 'only', kind: 'household' },
    { sample: 'none' },
    { status: 'revoked' },
    { q: 'thi' },
    { q: 'n', year: 2020 },
    { q: 'phường', unit: ward?.id },
    { q: 'không ai tên này' },
    { level: ['district', 'ward'], kind: ['collective', 'household'] },
    { unit: [ward?.id ?? 0, sonKy?.id ?? 0], year: [2018, 2021] },
    { campaign: ['none', campaign?.id ?? 0], form: [form?.id ?? 0, 1] },
    { decision: 'none' },
    { decision: ['none', decision?.id ?? 0], regime: ['party', 'state'] },
    { event: [event?.id ?? 0, 999], status: ['conferred', 'revoked'] },
    { q: 'sơn kỳ' },
    { q: 'Tay Thanh', kind: 'individual', decision: 'none' },
  ]
}

const filterKeys = [
  'q',
  'year',
  'level',
  'kind',
  'regime',
  'campaign',
  'form',
  'unit',
  'event',
  'decision',
  'status',
] as const

describe('a list is the same whichever way it is read', () => {
  test('every filter in every order, page by page, and its totals', async () => {
    for (const f of await filtersInUse())
      for (const by of awardSorts)
        for (const down of [false, true]) {
          const sort = { by, down }
          const found = await pages(f, sort)
          const expected = byHand(f, sort)
          const what = JSON.stringify({ f, sort })
          expect(found.ids, what).toEqual(expected)
          expect(found.totals.all, what).toBe(expected.length)
        }
  }, 60_000)

  test('an export holds the rows of all pages in their order', async () => {
    for (const by of awardSorts) {
      const rows = []
      for await (const block of streamAwards(ctx(), { from: 2017 }, { by, down: false }))
        rows.push(...block)
      expect(rows.map((row) => row.id)).toEqual(byHand({ from: 2017 }, { by, down: false }))
    }
  })

  test('whatever is asked for at once: pages of any size, totals and files hold the same rows', async () => {
    const ids = (rows: { id: number }[]) => rows.map(({ id }) => id)
    const some = <T>(values: readonly T[]) =>
      fc.option(fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) }), {
        nil: undefined,
      })
    const filters = fc.record({
      q: fc.constantFrom(undefined, undefined, 'an', 'tay thanh', 'Đặng Thị', 'truong'),
      year: some([2017, 2019, 2021]),
      level: some(levels),
      kind: some(recipientKinds),
      regime: some(regimes),
      campaign: some(['none' as const, ...ids(await db.reader.select().from(campaigns))]),
      form: some(ids(await db.reader.select().from(awardForms))),
      unit: some(ids(await db.reader.select().from(units))),
      event: some(ids(await db.reader.select().from(events))),
      decision: some(['none' as const, ...ids(await db.reader.select().from(decisions))]),
      status: fc.constantFrom(undefined, 'conferred' as const, 'revoked' as const),
    })
    // Each condition alone leaves much; three at once leave something.
    const few = fc
      .tuple(filters, fc.subarray([...filterKeys], { minLength: 1, maxLength: 3 }))
      .map(([all, keys]) => Object.fromEntries(keys.map((key) => [key, all[key]])) as AwardFilters)
    const order = fc.record({ by: fc.constantFrom(...awardSorts), down: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(few, order, fc.constantFrom(50, 100, 200), async (given, sort, size) => {
        const f = present(given)
        const expected = byHand(f, sort)
        const { totals } = await listAwards(ctx(), f, { sort, page: 1, size })
        expect(totals.all).toBe(expected.length)
        const paged: number[] = []
        for (let page = 1; page <= Math.ceil(totals.all / size); page += 1)
          paged.push(...ids((await listAwards(ctx(), f, { sort, page, size })).rows))
        const filed: number[] = []
        for await (const block of streamAwards(ctx(), f, sort)) filed.push(...ids(block))
        expect([paged, filed]).toEqual([expected, expected])
      }),
      { numRuns: 120 },
    )
  }, 60_000)

  test('by any index, from either end', async () => {
    const f: AwardFilters = { level: 'district', kind: 'individual', from: 2017, to: 2021 }
    const expected = byHand(f, { by: 'name', down: false })
    const total = expected.length
    const ways: Way[] = ['walk', 'unit', 'campaign', 'form', 'level', 'year', 'sample', 'reference']
    const order = (down: boolean) =>
      [awards.sortKey, awards.id].map((column) => (down ? desc(column) : asc(column)))
    for (const way of ways)
      for (const offset of [0, 30, total - 40, total - 3]) {
        const part = { total, offset, limit: 20 }
        const ids = await walked(ctx(), f, part, false, order, way)
        expect(ids, `${way} from ${offset}`).toEqual(expected.slice(offset, offset + 20))
      }
  })

  test('by date of decision, decision by decision, undecided ones at the right end', async () => {
    for (const f of [{}, { year: 2021 }, { campaign: 'none' as const }])
      for (const down of [false, true]) {
        const sort = { by: 'decided' as const, down }
        const expected = byHand(f, sort)
        const total = expected.length
        for (const [offset, limit] of [
          [0, total],
          [total - 60, 50],
          [30, 30],
        ] as const) {
          const list = { f, names: undefined, sort }
          const from = Math.max(0, offset)
          const ids = await byDecision(ctx(), list, { total, offset: from, limit }, -1)
          expect(ids, JSON.stringify({ f, sort, from })).toEqual(expected.slice(from, from + limit))
        }
      }
  })

  test('of many names, each looked up as the list is walked', async () => {
    for (const f of [{ q: 'thi' }, { q: 'n', year: 2020 }, { q: 'sơn kỳ' }]) {
      const found = await namesOf(ctx(), f.q)
      if (!found) throw new Error('nothing was searched for')
      const many = { ...found, ids: null }
      for (const by of awardSorts) {
        const sort = { by, down: true }
        const expected = byHand(f, sort)
        expect((await totalAwards(ctx(), f, many)).all).toBe(expected.length)
        const part = { total: expected.length, offset: 0, limit: 100 }
        expect(await orderedIds(ctx(), { f, names: many, sort }, part)).toEqual(
          expected.slice(0, 100),
        )
      }
    }
  })

  test('a page beyond the last answers the last', async () => {
    const { page, rows } = await listAwards(
      ctx(),
      {},
      { sort: { by: 'name', down: false }, page: 99 },
    )
    expect(page).toBe(10)
    expect(rows).toHaveLength(468 - 450)
  })
})

test('a unit sees of every list its own part alone', async () => {
  const [ward] = await db.reader.select().from(units).where(eq(units.name, 'Phường Tây Thạnh'))
  for (const f of await filtersInUse())
    for (const by of awardSorts) {
      const sort = { by, down: false }
      const own = ctx(ward?.id)
      const { rows, totals } = await listAwards(own, f, { sort, page: 1 })
      const both = byHand(f, sort).filter((id) => byHand({ unit: ward?.id }, sort).includes(id))
      expect(rows.map((row) => row.id)).toEqual(both.slice(0, pageSize))
      expect(totals.all).toBe(both.length)
    }
}, 60_000)
