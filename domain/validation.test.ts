import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { parseDate, parseYear } from '@/domain/dates'
import { parseWhole } from '@/domain/numbers'
import { problem, readProblem } from '@/domain/validation'
import en from '@/messages/en/validation.json'
import vi from '@/messages/vi/validation.json'

const refused = [
  ...['', 'x', '1/1/21', '1/13', '0/1', '31/11', '30/2', '1/1/1900'].map((t) =>
    parseDate(t, '2021-11-20'),
  ),
  ...['', 'x', '21', '1900'].map((text) => parseYear(text, '2021-11-20')),
  ...['', 'x', '-1', '1.5', '9007199254740992'].map(parseWhole),
].map((result) => (result.ok ? '' : result.problem))

function say(locale: 'vi' | 'en', text: string): string {
  const messages: Record<string, string> = locale === 'vi' ? vi : en
  const { key, values } = readProblem(text)
  const onError = (error: Error) => {
    throw error
  }
  return createTranslator({ locale, messages, onError })(key, values)
}

describe('problem', () => {
  test.each([
    ['required', undefined],
    ['outOfRange', { min: '0', max: '9.007' }],
    ['duplicate', { what: 'Số "25-QĐ/QU" | {x}', times: 2 }],
  ])('%s is read back with its values', (key, values) => {
    expect(readProblem(problem(key, values))).toEqual({ key, values: values ?? {} })
  })

  test.each([
    '',
    'Invalid input',
    'tooLong|',
    'tooLong|{',
    'tooLong|[1]',
    'tooLong|null',
    'tooLong|{"max":{}}',
  ])('%j, which problem() did not write, reads as invalid', (text) => {
    expect(readProblem(text)).toEqual({ key: 'invalid', values: {} })
  })
})

describe('the words of problems', () => {
  test('both languages hold the same keys', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi))
  })

  test('every refusal can be said in both languages', () => {
    for (const text of refused) {
      expect(say('vi', text), text).toMatch(/\.$/)
      expect(say('en', text), text).toMatch(/\.$/)
    }
  })

  test.each([
    ['31/11/2021', 'Tháng 11 chỉ có 30 ngày.'],
    ['29/02/2021', 'Tháng 2 năm 2021 chỉ có 28 ngày.'],
    ['12/11/21', 'Ghi đủ bốn số của năm.'],
    ['12/11/2201', 'Năm phải từ 1930 đến 2022.'],
  ])('%s: %s', (text, words) => {
    const read = parseDate(text, '2021-11-20')
    expect(read.ok ? '' : say('vi', read.problem)).toBe(words)
  })
})
