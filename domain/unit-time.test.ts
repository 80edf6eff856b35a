import { expect, test } from 'vitest'
import { awardTimes, outOfTime, wasThere } from './unit-time'

const newWard = { validFrom: '2025-07-01', validTo: null }
const oldWard = { validFrom: null, validTo: '2025-06-30' }

test('of a year alone any day will do: in 2025 both the old ward and the new one were there', () => {
  for (const ward of [newWard, oldWard]) expect(wasThere(ward, '2025')).toBe(true)
  expect(wasThere(newWard, '2024')).toBe(false)
  expect(wasThere(oldWard, '2026')).toBe(false)
})

test('a day tells the two apart, its own first and last day included', () => {
  expect(wasThere(oldWard, '2025-06-30')).toBe(true)
  expect(wasThere(newWard, '2025-06-30')).toBe(false)
  expect(wasThere(newWard, '2025-07-01')).toBe(true)
})

test('the ward that began in 2025 is doubted for 2019, the old one is not', () => {
  expect(outOfTime(newWard, awardTimes(null, 2019))).toBe('notYet')
  expect(outOfTime(oldWard, awardTimes(null, 2019))).toBe(null)
  expect(outOfTime(oldWard, awardTimes(null, 2026))).toBe('noLonger')
})

test('a decision of the year after may name the unit of either time; one of seven years later not', () => {
  const late = awardTimes('2025-08-20', 2024)
  expect([outOfTime(newWard, late), outOfTime(oldWard, late)]).toEqual([null, null])
  const apart = awardTimes('2026-03-01', 2019)
  expect([outOfTime(newWard, apart), outOfTime(oldWard, apart)]).toEqual(['notYet', null])
})

test('a decision of the same year is more exact than the year', () => {
  expect(outOfTime(newWard, awardTimes('2025-03-10', 2025))).toBe('notYet')
  expect(outOfTime(oldWard, awardTimes('2025-09-02', 2025))).toBe('noLonger')
})

test('without a year or a day nothing is doubted', () => {
  expect(outOfTime(newWard, awardTimes(null, null))).toBe(null)
})
