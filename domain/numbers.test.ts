import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney, formatNumber, parseWhole } from '@/domain/numbers'
import { readProblem } from '@/domain/validation'

test('numbers and money are shown the Vietnamese way', () => {
  expect(formatNumber(1234567)).toBe('1.234.567')
  expect(formatNumber(1234)).toBe('1.234')
  expect(formatNumber(0)).toBe('0')
  expect(formatMoney(1490000)).toBe('1.490.000\u00a0đồng')
  expect(formatMoney(1490000, 'en')).toBe('1.490.000\u00a0VND')
})

describe('parseWhole', () => {
  test.each([
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234\u2009567', 1234567],
    ['1.234.567', 1234567],
    ['0', 0],
    ['007', 7],
    [' 64 ', 64],
    ['１．２３４', 1234],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s', (text, number) => expect(parseWhole(text)).toEqual({ ok: true, number }))

  test.each([
    ['', 'required'],
    ['1.5', 'notWhole'],
    ['12.34', 'notWhole'],
    ['1.234,567', 'notWhole'],
    ['1,234.567', 'notWhole'],
    ['0.123', 'notWhole'],
    ['1234.567', 'notWhole'],
    ['1..234', 'notWhole'],
    ['1.', 'notWhole'],
    ['-1', 'negative'],
    ['− 1.234', 'negative'],
    ['mười', 'notANumber'],
    ['1e5', 'notANumber'],
    ['0x10', 'notANumber'],
    ['+5', 'notANumber'],
    ['9007199254740992', 'outOfRange'],
    ['9'.repeat(400), 'outOfRange'],
  ])('%j is refused: %s', (text, key) => {
    const read = parseWhole(text)
    expect(read.ok ? 'accepted' : readProblem(read.problem).key).toBe(key)
  })

  test('reads back whatever formatNumber shows', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (number) => {
        expect(parseWhole(formatNumber(number))).toEqual({ ok: true, number })
        expect(parseWhole(String(number))).toEqual({ ok: true, number })
      }),
    )
  })
})
