import { describe, expect, test } from 'vitest'
import { cleanDecisionNumber, decisionNumberKey, regimeOfNumber } from '@/domain/decision-number'

describe('decisionNumberKey', () => {
  test.each([
    'Số: 25 - QĐ/QU',
    '25-QÐ/QU',
    '25-qđ/qu',
    '025-QĐ/QU',
    'số 25–QĐ / QU',
    '25-QD/QU',
    'Quyết định số 25-QĐ/QU.',
    '２５-QĐ/QU',
    '25-QĐ/QU'.normalize('NFD'),
    'SỐ:25-QĐ/QU ./.',
  ])('%s is 25-QĐ/QU', (text) => expect(decisionNumberKey(text)).toBe('25-qđ/qu'))

  test.each([
    ['1523/QĐ-UBND', '1523-QĐ/UBND'],
    ['25-QĐ/QU', '250-QĐ/QU'],
    ['25-QĐ/QU', '25-QĐ/ĐU'],
    ['12/QĐ-UBND', '12/2021/QĐ-UBND'],
    ['36-HD/VPTW', '36-HĐ/VPTW'],
    ['12-SQD/QU', '12-SQĐ/QU'],
  ])('%s is not %s', (a, b) => expect(decisionNumberKey(a)).not.toBe(decisionNumberKey(b)))

  test('nothing stays nothing', () => {
    expect(decisionNumberKey(' ')).toBe('')
    expect(decisionNumberKey('Số: ')).toBe('')
  })
})

test.each([
  ['Số: 25-QĐ/QU', '25-QĐ/QU'],
  [' số  1523/QÐ-UBND ', '1523/QĐ-UBND'],
  ['Quyết định số 12-QĐ/ĐU', '12-QĐ/ĐU'],
  ['So 7-qđ/đu', '7-qđ/đu'],
  ['Sở Nội vụ 12', 'Sở Nội vụ 12'],
])('%s is shown as %s', (text, shown) => expect(cleanDecisionNumber(text)).toBe(shown))

test.each([
  ['12/QĐ-UBND', 'state'],
  ['12/2021/QĐ-UBND', 'state'],
  ['Số: 1523 / QĐ - UBND', 'state'],
  ['12-QĐ/ĐU', 'party'],
  ['025-qđ/qu', 'party'],
  ['12a-QĐ/BTV', 'party'],
  ['12', null],
  ['QĐ-UBND', null],
  ['12-QĐ-UBND', null],
  ['12/QĐ/UBND', null],
  ['', null],
])('%s belongs to %s', (text, regime) => expect(regimeOfNumber(text)).toBe(regime))
