import { describe, expect, test } from 'vitest'
import {
  dayAfter,
  formatDate,
  formatInstant,
  isCalendarDate,
  longDate,
  parseDate,
  parseYear,
  todayIn,
} from '@/domain/dates'
import { readProblem } from '@/domain/validation'

const today = '2021-11-20'

function refusal(result: { ok: true } | { ok: false; problem: string }) {
  return result.ok ? 'accepted' : readProblem(result.problem)
}

describe('parseDate', () => {
  test.each([
    '12/11/2021',
    '12-11-2021',
    '12.11.2021',
    '12112021',
    '12/11',
    '12-11',
    '1211',
    '2021-11-12',
    ' 12 / 11 / 2021 ',
    '12 11 2021',
    '１２／１１／２０２１',
    '12\u00a0-\u200b11',
    '2021/11/12',
  ])('%s is 12 November 2021', (text) => {
    expect(parseDate(text, today)).toEqual({ ok: true, date: '2021-11-12' })
  })

  test('one digit is enough for a day and a month', () => {
    expect(parseDate('3/2/1930', today)).toEqual({ ok: true, date: '1930-02-03' })
  })

  test.each([
    ['', 'required', {}],
    [' \u200b ', 'required', {}],
    ['hôm qua', 'badDate', {}],
    ['12', 'badDate', {}],
    ['12/11/20211', 'badDate', {}],
    ['-12/11/2021', 'badDate', {}],
    ['12//11', 'badDate', {}],
    ['12/11/21', 'yearInTwoDigits', {}],
    ['121121', 'yearInTwoDigits', {}],
    ['31/11/2021', 'dayBeyondMonth', { month: 11, days: 30 }],
    ['31/11', 'dayBeyondMonth', { month: 11, days: 30 }],
    ['32/12/2021', 'dayBeyondMonth', { month: 12, days: 31 }],
    ['31/02/2021', 'dayBeyondFebruary', { year: '2021', days: 28 }],
    ['29/02/2021', 'dayBeyondFebruary', { year: '2021', days: 28 }],
    ['30-2-2020', 'dayBeyondFebruary', { year: '2020', days: 29 }],
    ['12/13/2021', 'noSuchMonth', { month: 13 }],
    ['2021-00-12', 'noSuchMonth', { month: 0 }],
    ['00/11/2021', 'noSuchDay', { day: 0 }],
    ['12/11/2201', 'yearOutOfRange', { min: '1930', max: '2022' }],
    ['31/12/1929', 'yearOutOfRange', { min: '1930', max: '2022' }],
    ['01/01/2023', 'yearOutOfRange', { min: '1930', max: '2022' }],
  ])('%j is refused: %s', (text, key, values) => {
    expect(refusal(parseDate(text, today))).toEqual({ key, values })
  })

  test('29 February exists in a leap year', () => {
    expect(parseDate('29/02/2020', today)).toEqual({ ok: true, date: '2020-02-29' })
    expect(refusal(parseDate('29/02', today))).toMatchObject({ key: 'dayBeyondFebruary' })
  })

  test('every day from 1930 to 2027 is read back as it is shown', () => {
    let days = 0
    for (let at = Date.UTC(1930, 0, 1); at < Date.UTC(2028, 0, 1); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10)
      const shown = formatDate(date)
      for (const text of [shown, shown.replaceAll('/', ''), date]) {
        const read = parseDate(text, '2026-12-31')
        if (!read.ok || read.date !== date) expect(read, text).toEqual({ ok: true, date })
      }
      days += 1
    }
    expect(days).toBe(35_794)
  })
})

describe('parseYear', () => {
  test.each([
    ['2021', 2021],
    [' ２０２２ ', 2022],
    ['1930', 1930],
  ])('%s', (text, year) => {
    expect(parseYear(text, today)).toEqual({ ok: true, year })
  })

  test.each([
    ['', 'required'],
    ['21', 'yearInTwoDigits'],
    ['2201', 'yearOutOfRange'],
    ['1929', 'yearOutOfRange'],
    ['20211', 'yearOutOfRange'],
    ['-2021', 'badYear'],
    ['2021.5', 'badYear'],
    ['2.021', 'badYear'],
    ['năm nay', 'badYear'],
  ])('%j is refused: %s', (text, key) => {
    expect(refusal(parseYear(text, today))).toMatchObject({ key })
  })
})

test.each([
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['2021-13-01', false],
  ['2021-00-01', false],
  ['2021-11-31', false],
  ['2021-1-1', false],
  ['12/11/2021', false],
  ['2021-11-12T00:00', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2021-11-12\n', false],
  ['', false],
])('%j is a calendar date: %s', (text, expected) => expect(isCalendarDate(text)).toBe(expected))

test('a date is written out as Nghị định 30/2020 asks', () => {
  expect(longDate('2021-11-12', 'vi')).toBe('ngày 12 tháng 11 năm 2021')
  expect(longDate('2021-02-03', 'vi')).toBe('ngày 03 tháng 02 năm 2021')
  expect(longDate('2021-03-09', 'vi')).toBe('ngày 09 tháng 3 năm 2021')
  expect(longDate('2021-03-09', 'en')).toBe('9 March 2021')
})

test('the day after the last of a month, of a year, of February', () => {
  expect(['2025-06-30', '2021-12-31', '2020-02-28', '2021-02-28'].map(dayAfter)).toEqual([
    '2025-07-01',
    '2022-01-01',
    '2020-02-29',
    '2021-03-01',
  ])
})

test('days and instants are told in Vietnamese time', () => {
  expect(todayIn(new Date('2021-11-11T17:00:00Z'))).toBe('2021-11-12')
  expect(todayIn(new Date('2021-11-11T16:59:59Z'))).toBe('2021-11-11')
  expect(formatInstant('2021-11-12T02:05:59.000Z')).toBe('12/11/2021 09:05')
  expect(formatInstant('2021-12-31T17:00:00Z')).toBe('01/01/2022 00:00')
  expect(() => formatInstant('hôm qua')).toThrow(RangeError)
})
