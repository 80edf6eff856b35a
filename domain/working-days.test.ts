import { expect, test } from 'vitest'
import { isWorkingDay, workingDaysLate } from './working-days'

test('what comes on its day, or before, is not late', () => {
  expect(workingDaysLate('2021-03-31', '2021-03-31')).toBe(0)
  expect(workingDaysLate('2021-03-31', '2021-03-01')).toBe(0)
})

test('a weekend makes nobody later', () => {
  // Friday to Monday.
  expect(workingDaysLate('2021-03-05', '2021-03-07')).toBe(0)
  expect(workingDaysLate('2021-03-05', '2021-03-08')).toBe(1)
  expect(workingDaysLate('2021-03-05', '2021-03-19')).toBe(10)
})

test('the days off that the law names are no working days', () => {
  for (const day of ['2021-01-01', '2021-04-30', '2025-05-01', '2021-09-02', '2021-04-21'])
    expect(isWorkingDay(day), day).toBe(false)
  // 30 Tết Tân Sửu was a Thursday; mùng 4 was a Monday.
  expect(['2021-02-11', '2021-02-12', '2021-02-15'].map(isWorkingDay)).toEqual([false, false, true])
})

test('a deadline before 30 April runs on after 1 May', () => {
  // Wednesday 29-4-2026, Thursday and Friday off, the weekend, Monday 4-5.
  expect(workingDaysLate('2026-04-29', '2026-05-03')).toBe(0)
  expect(workingDaysLate('2026-04-29', '2026-05-04')).toBe(1)
})
