import { expect, test } from 'vitest'
import { type AwardDates, yearDoubts } from './award-years'
import { readProblem } from './validation'

const today = '2026-11-30'
const none = { meritFrom: null, meritTo: null }
const said = (dates: Partial<AwardDates>, officeFrom?: string) =>
  yearDoubts({ awardYear: 2021, decidedOn: null, ...none, ...dates }, today, officeFrom).map(
    ({ field, problem }) => `${field} ${readProblem(problem).key}`,
  )

test.each<[string, Partial<AwardDates>, string[]]>([
  ['the year of the decision', { decidedOn: '2021-11-10' }, []],
  ['the decision of the year after', { decidedOn: '2022-12-31' }, []],
  ['two years after', { decidedOn: '2023-01-02' }, ['awardYear yearLongBeforeDecision']],
  [
    'a year that comes after',
    { awardYear: 2026, decidedOn: '2021-11-10' },
    ['awardYear yearAfterDecision'],
  ],
  ['today', { awardYear: 2026, decidedOn: today }, []],
  ['tomorrow', { awardYear: 2026, decidedOn: '2026-12-01' }, ['decidedOn decidedInFuture']],
  ['next year without a paper', { awardYear: 2027 }, ['awardYear yearInFuture']],
  [
    'merit to the end of the year that a December paper closes',
    { decidedOn: '2021-12-10', meritFrom: '2021-01-01', meritTo: '2021-12-31' },
    [],
  ],
  [
    'merit that begins after the paper',
    { decidedOn: '2021-05-10', meritFrom: '2021-06-01' },
    ['meritFrom meritAfterDecision'],
  ],
  [
    'merit that ends in a later year',
    { decidedOn: '2021-05-10', meritFrom: '2020-01-01', meritTo: '2022-03-01' },
    ['meritTo meritAfterDecision'],
  ],
  ['merit after the year of the award', { meritFrom: '2022-01-01' }, ['meritFrom meritAfterYear']],
  [
    'five years at once',
    { decidedOn: '2021-11-10', meritFrom: '2016-01-01', meritTo: '2021-10-31' },
    [],
  ],
])('%s', (_, dates, doubts) => {
  expect(said(dates)).toEqual(doubts)
})

test('a year before the office was there is asked about, unless another body decided', () => {
  expect(said({ awardYear: 2019 }, '2025-07-01')).toEqual(['awardYear yearBeforeOffice'])
  expect(said({ awardYear: 2025 }, '2025-07-01')).toEqual([])
  expect(said({ awardYear: 2019, decidedOn: '2019-05-05' }, '2025-07-01')).toEqual([])
})
