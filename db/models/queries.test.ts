import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { listOf, present, type Some } from '@/domain/address'
import {
  type ModelFilters,
  modelSorts,
  modelsHref,
  readModelFilters,
  readRegistrationFilters,
  registrationSorts,
  registrationsHref,
} from '@/domain/model-filters'
import { stageOrder } from '@/domain/model-stages'
import { fold } from '@/domain/text'
import {
  levels,
  modelStages,
  recipientKinds,
  registrationStates,
  unitKinds,
} from '@/domain/vocabulary'
import { campaigns } from '../campaigns/table'
import { fields } from '../fields/table'
import { type Database, openMemory } from '../open'
import { listRegistrations } from '../registrations/queries'
import { registrations } from '../registrations/table'
import { createFirstAccounts } from '../seed/accounts'
import { seedBook } from '../seed/seed'
import { units } from '../units/table'
import { funnelSplits } from './funnel'
import { listModels, modelFunnel } from './queries'
import { models } from './table'

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
let works: Awaited<ReturnType<typeof everyModel>>
let papers: Awaited<ReturnType<typeof everyRegistration>>
const ctx = (unitId: number | null = null) => ({
  db: db.reader,
  actor: unitId ? { ...leader, role: 'contributor' as const, unitId } : leader,
})
const whole = { sort: { by: 'year', down: true } as const, page: 1, size: 2000 }

beforeAll(async () => {
  db = openMemory()
  const now = new Date('2026-11-30T02:00:00Z')
  await seedBook(db, { sample: true, now })
  await createFirstAccounts(db, { demo: true, demoPassword: 'thu-cho-biet', now })
  // Some of other fields, levels, owners and stages, and every third paper of another campaign.
  const kinds = await db.reader.select({ id: fields.id }).from(fields)
  const others = await db.reader.select({ id: campaigns.id }).from(campaigns)
  const among = <T>(list: readonly T[], id: number): T => list[id % list.length] as T
  for (const { id } of await db.reader.select({ id: models.id }).from(models))
    await db.writer
      .update(models)
      .set({
        fieldId: among([null, ...kinds.map((kind) => kind.id)], id),
        level: among([null, ...levels], id + 1),
        ownerKind: among(recipientKinds, id),
        stage: among(modelStages, id),
      })
      .where(eq(models.id, id))
  for (const { id } of await db.reader.select({ id: registrations.id }).from(registrations))
    if (id % 3 === 0)
      await db.writer
        .update(registrations)
        .set({ campaignId: among(others, id / 3).id })
        .where(eq(registrations.id, id))
  works = await everyModel()
  papers = await everyRegistration()
  paths = new Map((await db.reader.select().from(units)).map(({ id, path }) => [id, path]))
})

const everyModel = () =>
  db.reader
    .select({ model: models, paper: registrations, unit: units })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))

const everyRegistration = () =>
  db.reader
    .select({ paper: registrations, unit: units })
    .from(registrations)
    .innerJoin(units, eq(units.id, registrations.unitId))

const any = <T>(some: Some<T> | undefined, is: T) => some === undefined || listOf(some).includes(is)
/** Contains it as typed, or every word of it begins a word. */
const says = (text: string, q: string | undefined) =>
  !q ||
  text.includes(fold(q)) ||
  fold(q)
    .split(' ')
    .every((word, _, all) => all.length > 1 && ` ${text}`.includes(` ${word}`))

/** The conditions that papers and works share, as one would check them by hand. */
function isAsked(f: ModelFilters, { paper, unit }: (typeof papers)[number]): boolean {
  const under = listOf(f.unit).map((id) => paths.get(id) ?? '')
  return (
    any(f.state ?? 'accepted', paper.state) &&
    any(f.year, paper.year) &&
    (!f.from || paper.year >= f.from) &&
    (!f.to || paper.year <= f.to) &&
    any(f.campaign, paper.campaignId) &&
    (f.unit === undefined || under.some((path) => unit.path.startsWith(path)))
  )
}

const worksByHand = (f: ModelFilters) =>
  works.filter((row) => {
    const { model, unit } = row
    const copied = works.some(
      ({ model: copy, paper }) => copy.replicatesModelId === model.id && paper.state === 'accepted',
    )
    const reached = (stage: (typeof modelStages)[number]) =>
      stage === 'replicated'
        ? model.stage === 'replicated' || copied
        : stageOrder(stage) <= stageOrder(model.stage)
    return (
      isAsked(f, row) &&
      any(f.field, model.fieldId ?? 'none') &&
      any(f.level, model.level ?? 'none') &&
      any(f.ownerKind, model.ownerKind) &&
      any(f.unitKind, unit.kind) &&
      any(f.stage, model.stage) &&
      (!f.reached || reached(f.reached)) &&
      (!f.sample || model.sample === (f.sample === 'only')) &&
      (says(model.searchText, f.q) || says(unit.searchText, f.q))
    )
  })

const papersByHand = (f: ModelFilters) =>
  papers.filter(
    (row) =>
      isAsked(f, row) &&
      (!f.sample || row.paper.sample === (f.sample === 'only')) &&
      says(row.unit.searchText, f.q),
  )

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id)
const inOrder = (list: number[]) => list.toSorted((a, b) => a - b)

/** One to three conditions, each of one value or of several: all at once leave nothing. */
async function filtersOf() {
  const some = <T>(values: readonly T[]) =>
    fc
      .subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) })
      .map((list) => (list.length === 1 ? (list[0] as T) : list))
  const conditions = {
    q: fc.constantFrom('an', 'tay thanh', 'truong', 'không có'),
    year: some([2021, 2025, 2026]),
    from: fc.constantFrom(2021, 2025),
    campaign: some(ids(await db.reader.select().from(campaigns))),
    unit: some(
      [...new Set(papers.flatMap(({ unit }) => unit.path.split('/').filter(Boolean)))].map(Number),
    ),
    state: some(registrationStates),
    sample: fc.constantFrom('only' as const, 'none' as const),
    field: some(['none' as const, ...ids(await db.reader.select().from(fields))]),
    level: some(['none' as const, ...levels]),
    ownerKind: some(recipientKinds),
    unitKind: some(unitKinds),
    stage: some(modelStages),
    reached: fc.constantFrom(...modelStages),
  }
  const keys = Object.keys(conditions) as (keyof typeof conditions)[]
  return fc
    .tuple(fc.record(conditions), fc.subarray(keys, { minLength: 1, maxLength: 3 }))
    .map(([all, few]) => Object.fromEntries(few.map((key) => [key, all[key]])) as ModelFilters)
}

/** What a link says, as the page behind it reads it. */
const throughAddress = <T>(href: string, read: (query: Record<string, string>) => T): T =>
  read(Object.fromEntries(new URL(href, 'http://book').searchParams))

test('works of whatever is asked at once: pages of any size, files and figures hold the same', async () => {
  const sizes = fc.constantFrom(5, 50, 200)
  const order = fc.record({ by: fc.constantFrom(...modelSorts), down: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(await filtersOf(), order, sizes, async (f, sort, size) => {
      expect(throughAddress(modelsHref(f), readModelFilters)).toEqual(f)
      const expected = worksByHand(f)
      const file = await listModels(ctx(), f, { ...whole, sort })
      expect(inOrder(ids(file.rows))).toEqual(inOrder(expected.map(({ model }) => model.id)))
      const distinct = new Set(expected.map(({ unit }) => unit.id))
      expect(file.totals).toEqual({ models: expected.length, units: distinct.size })
      const paged: number[] = []
      for (let page = 1; page <= Math.ceil(expected.length / size); page += 1)
        paged.push(...ids((await listModels(ctx(), f, { sort, page, size })).rows))
      expect(paged).toEqual(ids(file.rows))
      expect((await modelFunnel(ctx(), f)).models).toBe(expected.length)
      expect((await funnelSplits(ctx(), f)).models.registered).toBe(expected.length)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('registrations of whatever is asked at once: pages of any size and files hold the same', async () => {
  const sizes = fc.constantFrom(5, 50, 200)
  const order = fc.record({ by: fc.constantFrom(...registrationSorts), down: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(await filtersOf(), order, sizes, async (given, sort, size) => {
      const { q, year, from, campaign, unit, state, sample } = given
      const f = present({ q, year, from, campaign, unit, state, sample })
      expect(throughAddress(registrationsHref(f), readRegistrationFilters)).toEqual(f)
      const expected = inOrder(papersByHand(f).map(({ paper }) => paper.id))
      const file = await listRegistrations(ctx(), f, { ...whole, sort })
      expect(inOrder(ids(file.rows))).toEqual(expected)
      const theirs = works.filter(({ paper }) => expected.includes(paper.id)).length
      expect(file.totals).toMatchObject({ registrations: expected.length, models: theirs })
      const paged: number[] = []
      for (let page = 1; page <= Math.ceil(expected.length / size); page += 1)
        paged.push(...ids((await listRegistrations(ctx(), f, { sort, page, size })).rows))
      expect(paged).toEqual(ids(file.rows))
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('a unit that asks for others too is given its own part alone', async () => {
  const [first, second] = [...new Set(papersByHand({}).map(({ unit }) => unit.id))]
  if (!first || !second) throw new Error('no two units registered')
  const f = { unit: [first, second] }
  const own = await listModels(ctx(first), f, whole)
  expect(inOrder(ids(own.rows))).toEqual(
    inOrder(worksByHand({ unit: first }).map(({ model }) => model.id)),
  )
  expect(own.totals.models).toBeGreaterThan(0)
  const papersOfOwn = await listRegistrations(ctx(first), f, whole)
  expect(inOrder(ids(papersOfOwn.rows))).toEqual(
    inOrder(papersByHand({ unit: first }).map(({ paper }) => paper.id)),
  )
})
