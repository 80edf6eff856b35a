import { expect, test } from 'vitest'
import { choosePeriod } from './choose-period'

const term = { name: 'Nhiệm kỳ 2020–2025', from: 2020, to: 2025 }
const five = { name: 'Giai đoạn 2016–2021', from: 2016, to: 2021 }
const next = { name: 'Nhiệm kỳ 2025–2030', from: 2026, to: 2030 }
const known = { named: [five, next, term], years: [2016, 2019, 2021], thisYear: 2026 }
const first = (changes: Partial<typeof known>) =>
  choosePeriod(undefined, undefined, { ...known, ...changes }).period

test('the address decides', () => {
  const asked = choosePeriod('2016', '2021', known)
  expect(asked).toEqual({ period: { from: 2016, to: 2021 }, unread: false })
})

test('without an address the named period with the latest award opens, of several the fullest', () => {
  expect(first({})).toEqual({ from: 2016, to: 2021 })
  expect(first({ years: [2016, 2021, 2024] })).toEqual({ from: 2020, to: 2025 })
  expect(first({ years: [2016, 2021, 2026] })).toEqual({ from: 2026, to: 2030 })
  expect(first({ years: [2019, 2040] })).toEqual({ from: 2016, to: 2021 })
  expect(first({ years: [2040] })).toEqual({ from: 2040, to: 2040 })
})

test('an office without named periods opens at its latest year with awards, an empty book at this year', () => {
  expect(first({ named: [] })).toEqual({ from: 2021, to: 2021 })
  expect(first({ named: [], years: [] })).toEqual({ from: 2026, to: 2026 })
})

test('a book without awards opens at the newest named period that has begun', () => {
  expect(first({ years: [] })).toEqual({ from: 2026, to: 2030 })
  expect(first({ years: [], thisYear: 2024 })).toEqual({ from: 2020, to: 2025 })
})

test('years that are none, or reversed, are said to be unread', () => {
  expect(choosePeriod('2021', '2016', known).unread).toBe(true)
  expect(choosePeriod('abc', undefined, known).unread).toBe(true)
  expect(choosePeriod(undefined, '', known).unread).toBe(false)
})
