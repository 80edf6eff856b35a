import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countScale, everyNth } from './scale'

test('77 awards in the best year are drawn against 90', () => {
  expect(countScale(77)).toEqual({ lines: [0, 30, 60, 90], top: 90 })
  expect(countScale(1)).toEqual({ lines: [0, 1], top: 1 })
  expect(countScale(0)).toEqual({ lines: [0, 1], top: 1 })
})

test('any number of awards lies under the top, near it, and lines stand at whole numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), (largest) => {
      const { lines, top } = countScale(largest)
      expect(top).toBeGreaterThanOrEqual(largest)
      expect(lines.every(Number.isInteger)).toBe(true)
      expect(lines.length).toBeLessThanOrEqual(5)
      expect(lines.at(-1)).toBe(top)
      expect(top - largest).toBeLessThan(lines[1] ?? 1)
    }),
  )
})

test('labels thin out when there is no room', () => {
  expect(everyNth(6, 8)).toBe(1)
  expect(everyNth(16, 8)).toBe(2)
  expect(everyNth(0, 8)).toBe(1)
})
