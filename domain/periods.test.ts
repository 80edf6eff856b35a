import { expect, test } from 'vitest'
import {
  periodLabel,
  previousPeriod,
  readPeriod,
  readSpan,
  sharedYears,
  spanOf,
  termsHolding,
} from '@/domain/periods'

test('the previous period is as long and ends the year before', () => {
  expect(previousPeriod({ from: 2016, to: 2021 })).toEqual({ from: 2010, to: 2015 })
  expect(previousPeriod({ from: 2021, to: 2021 })).toEqual({ from: 2020, to: 2020 })
})

test('a single year is named once', () => {
  expect(periodLabel({ from: 2021, to: 2021 })).toBe('2021')
  expect(periodLabel({ from: 2016, to: 2021 })).toBe('2016–2021')
})

test('a period is read from an address only when both years are whole and in order', () => {
  expect(readPeriod('2016', '2021')).toEqual({ from: 2016, to: 2021 })
  expect(readPeriod('2021', '2021')).toEqual({ from: 2021, to: 2021 })
})

test.each([
  [undefined, undefined],
  ['2016', undefined],
  [undefined, '2021'],
  ['2021', '2016'],
  ['', ''],
  ['abc', '2021'],
  ['2016.5', '2021'],
  ['1e3', '2021'],
  ['-2016', '2021'],
  ['0001', '9999'],
  ['2016', '20211'],
  ['2016', '9999'],
  [' 2016', '2021'],
  ["2016' OR 1=1", '2021'],
])('%j to %j is no period', (from, to) => expect(readPeriod(from, to)).toBeNull())

test('a period in one parameter is read as it is written', () => {
  for (const period of [
    { from: 2011, to: 2015 },
    { from: 2019, to: 2019 },
  ])
    expect(readSpan(spanOf(period))).toEqual(period)
})

test.each([undefined, '', '2015-2011', '2011-', '-2015', '2011-2013-2015', 'abc', '2011–2015'])(
  '%j is no period in one parameter',
  (text) => expect(readSpan(text)).toBeNull(),
)

test('two periods that meet in a year share it', () => {
  expect(sharedYears({ from: 2015, to: 2020 }, { from: 2020, to: 2025 })).toEqual({
    from: 2020,
    to: 2020,
  })
  expect(sharedYears({ from: 2016, to: 2021 }, { from: 2010, to: 2015 })).toBeNull()
})

test('Party terms run from congress to congress, terms of a council a year later', () => {
  expect(termsHolding([2016, 2021], 'party')).toEqual([
    { from: 2020, to: 2025 },
    { from: 2015, to: 2020 },
  ])
  expect(termsHolding([2016, 2021], 'state')).toEqual([
    { from: 2021, to: 2026 },
    { from: 2016, to: 2021 },
    { from: 2011, to: 2016 },
  ])
  expect(termsHolding([], 'party')).toEqual([])
})
