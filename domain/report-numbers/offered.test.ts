import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reports } from '../testing/facts'
import { offerNumbers } from './offered'
import { readNumbers } from './read-numbers'

const textOf = (id: string) => reports.find((report) => report.id === id)?.text ?? ''

describe('numbers are offered where they stand', () => {
  test.each(reports)('$id', ({ text, tallies }) => {
    const { numbers } = offerNumbers(text)
    expect(numbers.map(({ count }) => count)).toEqual(tallies.map(({ count }) => count))
    for (const { start, end, quote, number, count } of numbers) {
      expect(text.slice(start, end)).toBe(quote)
      const digits = text.slice(number?.start, number?.end).replaceAll('.', '')
      expect(number === null || digits === String(count)).toBe(true)
    }
    const places = numbers.flatMap(({ number }) => number?.start ?? [])
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('a change is asked about and never offered as a number', () => {
  test('“tăng 276” may be of the registered or of the effective models', () => {
    const { numbers, changes } = offerNumbers(textOf('brvt-2021'))
    expect(numbers.map(({ count }) => count)).not.toContain(276)
    expect(changes).toMatchObject([
      { way: 'up', count: 276, measure: 'models', than: 2020, of: [0, 1] },
    ])
    const [change] = changes
    expect(textOf('brvt-2021').slice(change?.start, change?.end)).toBe(
      'tăng 276 mô hình so với năm 2020',
    )
  })

  test('with one number before it, it is a change of that one', () => {
    const { changes } = offerNumbers(
      'Năm 2021, phường tuyên dương 45 tập thể, giảm 5 so với năm 2020.',
    )
    expect(changes).toMatchObject([{ way: 'down', count: 5, than: 2020, of: [0] }])
  })

  test('rates and money are no changes of a count', () => {
    const text =
      'Tuyên dương 45 tập thể, tăng 12,5% so với năm 2020; kinh phí tăng 20 triệu đồng, thu nhập tăng 3 lần.'
    expect(offerNumbers(text).changes).toEqual([])
  })
})

describe('a number that the text repeats is offered once', () => {
  test('with all that any of its sentences says', () => {
    const text =
      'Quận tuyên dương 64 tập thể và cá nhân. Năm 2021, quận tuyên dương 64 tập thể và cá nhân điển hình “Dân vận khéo”.'
    expect(readNumbers(text)).toHaveLength(2)
    const { numbers } = offerNumbers(text)
    expect(numbers).toMatchObject([{ count: 64, from: 2021, campaign: 'Dân vận khéo' }])
    expect(numbers[0]?.again).toHaveLength(1)
  })

  test('two numbers of one sentence stay two, unless they say the same', () => {
    const two =
      'Tặng bằng khen cho 5 tập thể điển hình “Dân vận khéo”, 5 tập thể vì công tác hiến máu.'
    expect(offerNumbers(two).numbers).toHaveLength(2)
  })

  test('parts point at their whole after a repetition fell away', () => {
    const text =
      'Tuyên dương 20 tập thể. Tuyên dương 20 tập thể. Tuyên dương 95 gương, gồm 45 tập thể và 50 cá nhân.'
    expect(offerNumbers(text).numbers.map(({ count, partOf }) => [count, partOf])).toEqual([
      [20, undefined],
      [95, undefined],
      [45, 1],
      [50, 1],
    ])
  })
})

test('whatever is pasted, what is offered stands in the text', () => {
  const words = fc.array(
    fc.constantFrom(
      'tăng',
      '276',
      'mô hình',
      '64',
      'tập thể',
      'và',
      'cá nhân',
      '.',
      '“',
      'so với',
      'năm 2020',
      '\n',
      'trong đó',
      '🏅',
      'tuyên dương',
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ')
      const { numbers, changes } = offerNumbers(text)
      for (const { start, end, quote, partOf } of numbers) {
        expect(text.slice(start, end)).toBe(quote)
        if (partOf !== undefined) expect(numbers[partOf]).toBeDefined()
      }
      for (const { start, end } of changes) expect(end).toBeGreaterThan(start)
    }),
  )
})
