import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { AwardFilters, OneOfEach } from '@/domain/award-filters'
import { honours, levels, recipientKinds } from '@/domain/vocabulary'
import { createAward } from '../awards/commands'
import { totalAwards } from '../awards/totals'
import { praised, type SmallBook, smallBook } from '../testing'
import { drill, drillSteps, nextStep } from './drill'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

type Who = keyof SmallBook['as']
const reader = (who: Who = 'leader') => ({ db: book.db.reader, actor: book.as[who].actor })
const give = async (changes: Parameters<typeof praised>[1] = {}) => {
  const made = await createAward(book.as.officer, praised(book, changes))
  if (!made.ok) throw new Error(JSON.stringify(made))
}

test('a number is opened by level, then campaign, then form, then unit', () => {
  expect(nextStep({ from: 2016, to: 2021 })).toBe('level')
  expect(nextStep({ level: 'city' })).toBe('campaign')
  expect(nextStep({ level: 'city', campaign: 'none' })).toBe('form')
  expect(nextStep({ level: 'city', campaign: 1, form: 2 })).toBe('unit')
  expect(nextStep({ level: 'city', campaign: 1, form: 2, unit: 3 })).toBe('unit')
})

test('the largest part comes first, and what is outside any campaign has its own', async () => {
  await give({ campaignId: null })
  await give({ campaignId: null })
  await give({ awardFormId: book.form.form })
  const { rows, n } = await drill(reader(), {}, 'campaign')
  expect(rows).toMatchObject([
    { name: null, narrower: { campaign: 'none' }, n: 2, honours: { praise: 2, commendation: 0 } },
    { name: 'Dân vận khéo', narrower: { campaign: book.campaign }, n: 1 },
  ])
  expect(n).toBe(3)
})

test('a unit over others is opened into itself and those under it, and a lone top makes way', async () => {
  const { committee, tayThanh, khuPho3, sonKy } = book.units
  await give()
  await give({ unitId: khuPho3 })
  await give({ unitId: khuPho3 })
  await give({ unitId: sonKy })
  const top = await drill(reader(), {}, 'unit')
  expect(top.rows.map((row) => [row.narrower, row.n])).toEqual([
    [{ unit: tayThanh }, 3],
    [{ unit: sonKy }, 1],
  ])
  const ward = await drill(reader(), { unit: tayThanh }, 'unit')
  expect(ward.rows.map((row) => [row.narrower, row.n])).toEqual([
    [{ unit: khuPho3 }, 2],
    [{ unitItself: tayThanh }, 1],
  ])
  await give({ unitId: committee })
  const { rows } = await drill(reader(), {}, 'unit')
  expect(rows.map((row) => row.narrower)).toContainEqual({ unitItself: committee })
})

test('whatever is recorded and chosen, every part is the total of the list that it opens', async () => {
  const { units, form, campaign } = book
  const some = fc.record({
    recipientKind: fc.constantFrom(...recipientKinds),
    unitId: fc.constantFrom(units.committee, units.tayThanh, units.khuPho3, units.sonKy),
    awardFormId: fc.constantFrom(...Object.values(form)),
    level: fc.constantFrom(...levels),
    campaignId: fc.constantFrom(campaign, null),
    awardYear: fc.constantFrom('2014', '2016', '2021'),
  })
  for (const changes of fc.sample(some, { numRuns: 60, seed: 5 })) {
    const recipientName = changes.recipientKind === 'individual' ? 'Lê Văn Tám' : 'Tổ Một'
    await give({ ...changes, recipientName })
  }
  const chosen: OneOfEach[] = [
    {},
    { from: 2016, to: 2021, kind: 'individual' },
    { year: 2021, level: 'ward' },
    { campaign: 'none', honour: 'praise' },
    { campaign, form: form.praise, unit: units.tayThanh },
    { unitItself: units.tayThanh },
  ]
  for (const who of ['leader', 'contributor'] as const)
    for (const f of chosen)
      for (const by of drillSteps) {
        const { rows, n } = await drill(reader(who), f, by)
        const total = (filters: AwardFilters) => totalAwards(reader(who), filters)
        expect(n, JSON.stringify([who, f, by])).toBe((await total(f)).all)
        for (const row of rows) {
          const opened = { ...f, ...row.narrower }
          expect([opened, row.n]).toEqual([opened, (await total(opened)).all])
          for (const honour of honours.filter((one) => !f.honour || one === f.honour))
            expect(row.honours[honour]).toBe((await total({ ...opened, honour })).all)
        }
      }
})

test('a unit sees its own part of every split', async () => {
  await give()
  await give({ unitId: book.units.sonKy })
  const { rows } = await drill(reader('contributor'), {}, 'unit')
  expect(rows.map((row) => [row.narrower, row.n])).toEqual([
    [{ unitItself: book.units.tayThanh }, 1],
  ])
  expect((await drill(reader('contributor'), { unit: book.units.sonKy }, 'level')).n).toBe(0)
})
