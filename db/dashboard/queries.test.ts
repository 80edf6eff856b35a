import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { AwardFilters } from '@/domain/award-filters'
import { honours, levels, recipientKinds } from '@/domain/vocabulary'
import { createAward, revokeAward } from '../awards/commands'
import { totalAwards } from '../awards/totals'
import { praised, type SmallBook, smallBook } from '../testing'
import type { DashboardData, DashboardFilters } from './data'
import { dashboard, yearsWithAwards } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

type Who = keyof SmallBook['as']
const reader = (who: Who = 'leader') => ({ db: book.db.reader, actor: book.as[who].actor })
const give = async (changes: Parameters<typeof praised>[1] = {}) => {
  const made = await createAward(book.as.officer, praised(book, changes))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const look = async (f: Partial<DashboardFilters> = {}, who: Who = 'leader') => {
  const data = await dashboard(reader(who), { from: 2016, to: 2021, ...f })
  if (!data) throw new Error('no dashboard')
  return data
}

test('an empty book shows zeros for every level, kind and year', async () => {
  const data = await look()
  expect(data.total).toEqual({ n: 0, sample: 0 })
  expect(data.figures.praise.district.individual).toEqual({ n: 0, sample: 0 })
  expect(data.years.map((year) => year.year)).toEqual([2016, 2017, 2018, 2019, 2020, 2021])
  expect(data.units).toEqual([])
  expect(await yearsWithAwards(reader())).toEqual({ years: [], samples: 0 })
})

test('tuyên dương and giấy khen are never one figure', async () => {
  await give()
  await give({ awardFormId: book.form.form })
  const { figures, years, campaigns, total } = await look()
  expect(figures.praise.district.individual.n).toBe(1)
  expect(figures.commendation.district.individual.n).toBe(1)
  expect(years.at(-1)?.levels).toMatchObject({
    praise: { district: 1 },
    commendation: { district: 1 },
  })
  expect(campaigns).toMatchObject([
    { id: book.campaign, name: 'Dân vận khéo', honours: { praise: 1, commendation: 1 } },
  ])
  expect(total.n).toBe(2)
})

test('the previous period is the years of equal number just before', async () => {
  await give()
  await give({ awardYear: '2015' })
  await give({ awardYear: '2010' })
  await give({ awardYear: '2009' })
  const data = await look()
  expect(data.previous).toEqual({ from: 2010, to: 2015 })
  expect(data.total.n).toBe(1)
  expect(data.previousTotal.n).toBe(2)
  expect(data.previousFigures.praise.district.individual.n).toBe(2)
})

test('a single year is drawn at the end of six, and compared with the year before', async () => {
  await give({ awardYear: '2016' })
  await give({ awardYear: '2020' })
  await give()
  const data = await look({ from: 2021 })
  expect(data.years.map(({ year, levels }) => [year, levels.praise.district])).toEqual([
    [2016, 1],
    [2017, 0],
    [2018, 0],
    [2019, 0],
    [2020, 1],
    [2021, 1],
  ])
  expect(data.previousTotal.n).toBe(1)
})

test('an award taken back leaves the dashboard', async () => {
  const id = await give()
  const taken = { id, version: 1, decisionNumber: '30-QĐ/QU', decidedOn: '01/12/2021' }
  const revoked = await revokeAward(book.as.officer, {
    ...taken,
    issuerId: book.units.committee,
    reason: 'Kê khai sai',
  })
  expect(revoked).toMatchObject({ ok: true })
  const data = await look()
  expect(data.total.n).toBe(0)
  expect(data.units).toEqual([])
  expect(data.forms).toEqual([])
  expect((await yearsWithAwards(reader())).years).toEqual([])
})

test('outside any campaign is a line of its own, and one campaign shows itself only', async () => {
  await give()
  await give({ campaignId: null })
  const all = await look()
  expect(all.campaigns.map(({ id, n }) => [id, n])).toContainEqual([null, 1])
  const one = await look({ campaign: book.campaign })
  expect(one.total.n).toBe(1)
  expect(one.campaigns).toEqual([])
  expect(one.campaign).toEqual({ id: book.campaign, name: 'Dân vận khéo' })
})

test('the first ten units are named, the others counted', async () => {
  for (let at = 1; at <= 12; at++) {
    const unitId = await book.unit(`Tổ dân phố ${at}`, { parent: book.units.sonKy })
    await give({ unitId })
    if (at === 12) await give({ unitId })
  }
  const { units, otherUnits } = await look()
  expect(units).toHaveLength(10)
  expect(units[0]).toMatchObject({ name: 'Tổ dân phố 12', n: 2 })
  expect(otherUnits).toEqual({ units: 2, n: 2 })
})

test('a unit with others under it is counted, and listed, by itself', async () => {
  await give()
  await give({ unitId: book.units.khuPho3 })
  const { units } = await look()
  expect(units.map(({ id, n }) => [id, n])).toEqual([
    [book.units.khuPho3, 1],
    [book.units.tayThanh, 1],
  ])
})

test('any two periods are compared, before or after, even when they share a year', async () => {
  await give()
  await give({ awardYear: '2015' })
  await give({ awardYear: '2020' })
  await give({ awardYear: '2023' })
  for (const who of ['leader', 'contributor'] as const) {
    const data = await look({ from: 2020, to: 2021, against: { from: 2015, to: 2020 } }, who)
    expect(data.previous).toEqual({ from: 2015, to: 2020 })
    expect([data.total.n, data.previousTotal.n]).toEqual([2, 2])
    const later = await look({ against: { from: 2022, to: 2025 } }, who)
    expect([later.total.n, later.previousTotal.n]).toEqual([2, 1])
    expect(later.years.at(-1)?.year).toBe(2021)
  }
})

test('a unit filter takes the unit and all under it', async () => {
  await give()
  await give({ unitId: book.units.khuPho3 })
  await give({ unitId: book.units.sonKy })
  const data = await look({ unit: book.units.tayThanh })
  expect(data.total.n).toBe(2)
  expect(data.unit).toEqual({ id: book.units.tayThanh, name: 'Phường Tây Thạnh' })
  expect((await look({ unit: book.units.committee })).total.n).toBe(3)
})

test('a contributor sees its own subtree and no other, whatever the address asks for', async () => {
  await give({ unitId: book.units.khuPho3 })
  await give({ unitId: book.units.sonKy, awardYear: '2018' })
  const data = await look({}, 'contributor')
  expect(data.total.n).toBe(1)
  expect(data.units.map(({ id }) => id)).toEqual([book.units.khuPho3])
  expect(data.campaigns.map(({ n }) => n)).toEqual([1])
  expect((await yearsWithAwards(reader('contributor'))).years).toEqual([2021])
  const elsewhere = { from: 2016, to: 2021, unit: book.units.sonKy }
  expect(await dashboard(reader('contributor'), elsewhere)).toBeNull()
})

test('a campaign or a unit that is not there is not found', async () => {
  expect(await dashboard(reader(), { from: 2016, to: 2021, campaign: 999 })).toBeNull()
  expect(await dashboard(reader(), { from: 2016, to: 2021, unit: 999 })).toBeNull()
})

/** Every figure that the page shows, with the filters of the list that it opens. */
function shownFigures(data: DashboardData, base: AwardFilters): [number, AwardFilters][] {
  const period = { from: data.period.from, to: data.period.to, ...base }
  return [
    [data.total.n, period],
    [data.total.sample, { ...period, sample: 'only' }],
    ...honours.flatMap((honour) =>
      levels.flatMap((level) =>
        recipientKinds.map((kind): [number, AwardFilters] => [
          data.figures[honour][level][kind].n,
          { ...period, honour, level, kind },
        ]),
      ),
    ),
    ...data.years.flatMap(({ year, levels: of }) =>
      honours.flatMap((honour) =>
        levels.map((level): [number, AwardFilters] => [
          of[honour][level],
          { ...base, year, honour, level },
        ]),
      ),
    ),
    ...data.campaigns.flatMap(({ id, honours: of }) =>
      honours.map((honour): [number, AwardFilters] => [
        of[honour],
        { ...period, campaign: id ?? 'none', honour },
      ]),
    ),
    ...data.forms.map(({ id, n }): [number, AwardFilters] => [n, { ...period, form: id }]),
    ...data.units.map(({ id, n }): [number, AwardFilters] => [
      n,
      { ...period, unit: undefined, unitItself: id },
    ]),
  ]
}

test('whatever is recorded, every figure is the total of the list that it opens', async () => {
  const { units, form, campaign } = book
  const places = [units.committee, units.tayThanh, units.khuPho3, units.sonKy]
  const some = fc.record({
    recipientKind: fc.constantFrom(...recipientKinds),
    unitId: fc.constantFrom(...places),
    awardFormId: fc.constantFrom(...Object.values(form)),
    level: fc.constantFrom(...levels),
    campaignId: fc.constantFrom(campaign, null),
    awardYear: fc.constantFrom('2014', '2016', '2019', '2021'),
  })
  for (const changes of fc.sample(some, { numRuns: 60, seed: 2021 })) {
    // A collective from the register bears its unit's name; the others are named anew.
    const recipientName = changes.recipientKind === 'individual' ? 'Lê Văn Tám' : 'Tổ Một'
    await give({ ...changes, recipientName })
  }
  const views: [Who, Partial<DashboardFilters>][] = [
    ['leader', {}],
    ['leader', { campaign }],
    ['leader', { from: 2019, to: 2019 }],
    ['officer', { unit: units.tayThanh }],
    ['officer', { unit: units.committee, campaign }],
    ['contributor', {}],
    ['contributor', { unit: units.khuPho3, campaign }],
  ]
  for (const [who, f] of views) {
    const data = await look(f, who)
    const base: AwardFilters = { campaign: f.campaign, unit: f.unit }
    for (const [n, filters] of shownFigures(data, base))
      expect([filters, n]).toEqual([filters, (await totalAwards(reader(who), filters)).all])
    const named = data.units.reduce((all, unit) => all + unit.n, 0)
    expect(named + data.otherUnits.n).toBe(data.total.n)
  }
})
