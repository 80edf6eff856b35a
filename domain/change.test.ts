import { expect, test } from 'vitest'
import { changeOn } from './change'
import { formatPercent } from './numbers'

test('2.071 models after 1.795 the year before: up by 276, 15,4 %', () => {
  const change = changeOn(2071, 1795)
  expect(change).toMatchObject({ way: 'more', by: 276 })
  expect(formatPercent(change.percent ?? 0)).toBe('15,4\u00a0%')
  expect(formatPercent(change.percent ?? 0, 'en')).toBe('15.4\u00a0%')
})

test('a fall is said by its size, no change as none', () => {
  expect(changeOn(60, 80)).toEqual({ way: 'less', by: 20, percent: 25 })
  expect(changeOn(80, 80)).toEqual({ way: 'same', by: 0, percent: 0 })
})

test('on nothing there is no percent', () => {
  expect(changeOn(87, 0)).toEqual({ way: 'more', by: 87, percent: null })
})

test('a share is said with one decimal at most', () => {
  expect(formatPercent((1808 / 2071) * 100)).toBe('87,3\u00a0%')
  expect(formatPercent(100)).toBe('100\u00a0%')
})
