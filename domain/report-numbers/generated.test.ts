import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from '@/domain/numbers'
import { readNumbers } from './read-numbers'

// Sentences as offices write them, from figures drawn at random: the same figures are read back.

const nouns = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' } as const
const levels = {
  central: 'cấp trung ương',
  city: 'cấp thành phố',
  district: 'cấp quận',
  ward: 'cấp phường',
} as const
const givers = {
  central: 'Thủ tướng Chính phủ',
  city: 'Ủy ban nhân dân thành phố',
  district: 'UBND quận Tân Phú',
  ward: 'Ban Thường vụ Đảng ủy phường',
} as const
const fields = {
  'Kinh tế': 'kinh tế',
  'Văn hóa - xã hội': 'văn hóa - xã hội',
  'Quốc phòng - an ninh': 'quốc phòng - an ninh',
  'Xây dựng hệ thống chính trị': 'xây dựng hệ thống chính trị',
} as const

type Kind = keyof typeof nouns
type Level = keyof typeof levels
type Figure = { kind: Kind; count: number }

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[]
const number = fc.integer({ min: 1, max: 1500 })
const written = fc.constantFrom(
  (n: number) => formatNumber(n),
  (n: number) => (n < 10 ? `0${n}` : String(n)),
  (n: number) => (n < 1000 ? String(n) : formatNumber(n).replace('.', ' ')),
)
const figures: fc.Arbitrary<Figure[]> = fc
  .shuffledSubarray(keysOf(nouns), { minLength: 1 })
  .chain((kinds) => fc.tuple(...kinds.map((kind) => number.map((count) => ({ kind, count })))))
const list = fc.record({
  figures,
  write: written,
  comma: fc.constantFrom(', ', ' và ', ' - '),
  last: fc.constantFrom(', ', ' và ', ' cùng '),
})
const year = fc.integer({ min: 2005, max: 2025 })
const period = fc
  .tuple(year, fc.integer({ min: 0, max: 5 }), fc.nat({ max: 2 }))
  .map(([from, more, form]) => {
    const to = from + more
    const words = [
      `Giai đoạn ${from}-${to}`,
      `Từ năm ${from} đến năm ${to}`,
      `Nhiệm kỳ ${from} – ${to}`,
    ]
    return { from, to, words: more === 0 ? `Năm ${from}` : (words[form] ?? '') }
  })

type List = { figures: Figure[]; write: (n: number) => string; comma: string; last: string }

const said = ({ figures, write, comma, last }: List) =>
  figures
    .map(({ kind, count }) => `${write(count)} ${nouns[kind]}`)
    .reduce((text, item, at) => text + (at === figures.length - 1 ? last : comma) + item)

const blocks = fc
  .shuffledSubarray(keysOf(levels), { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map((level) => list.map((of) => ({ level, ...of })))))

const expected = (blocks: (List & { level: Level })[], more: object) =>
  blocks.flatMap(({ level, figures }) => figures.map((figure) => ({ ...figure, level, ...more })))

const compared = (text: string) =>
  readNumbers(text).map(({ quote, ...tally }) => {
    expect(text).toContain(quote)
    return tally
  })

test('those praised at each level over a period', () => {
  fc.assert(
    fc.property(blocks, period, fc.constantFrom('; ', ', ', ' và '), (of, time, between) => {
      const parts = of.map((block) => `${said(block)} được tuyên dương ${levels[block.level]}`)
      const text = `${time.words}, toàn quận có ${parts.join(between)}.`
      const { from, to } = time
      const more = { measure: 'awards', form: 'Tuyên dương', from, to }
      expect(compared(text)).toEqual(expected(of, more))
    }),
  )
})

test('what each office gives', () => {
  const act = fc.constantFrom(
    ['tặng bằng khen cho', 'Bằng khen'] as const,
    ['trao tặng giấy khen cho', 'Giấy khen'] as const,
    ['biểu dương', 'Biểu dương'] as const,
    ['khen thưởng', undefined] as const,
  )
  fc.assert(
    fc.property(blocks, act, fc.constantFrom('; ', '. '), (of, [verb, form], between) => {
      const parts = of.map((block) => `${givers[block.level]} ${verb} ${said(block)}`)
      const more = { measure: 'awards', ...(form && { form }) }
      expect(compared(`${parts.join(between)}.`)).toEqual(expected(of, more))
    }),
  )
})

test('a whole and what it is made of', () => {
  const open = fc.constantFrom(', gồm ', ', bao gồm ', ', trong đó có ', '; trong đó, ', ': ', ' (')
  fc.assert(
    fc.property(list, open, year, written, (parts, opening, from, write) => {
      const count = parts.figures.reduce((sum, figure) => sum + figure.count, 0)
      const whole = `Phường tuyên dương ${write(count)} gương điển hình “Dân vận khéo” năm ${from}`
      const text = `${whole}${opening}${said(parts)}${opening === ' (' ? ')' : ''}.`
      const same = {
        measure: 'awards',
        level: 'ward',
        from,
        to: from,
        campaign: 'Dân vận khéo',
        form: 'Tuyên dương',
      }
      expect(compared(text)).toEqual([
        { ...same, kind: 'any', count },
        ...parts.figures.map((figure) => ({ ...same, ...figure, partOf: 0 })),
      ])
    }),
  )
})

test('the funnel of models by field, and the change on last year left aside', () => {
  const split = fc
    .shuffledSubarray(keysOf(fields), { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map((field) => fc.tuple(fc.constant(field), number))))
  const style = fc.constantFrom(
    (field: string, n: string, at: number) => `${at ? '' : 'lĩnh vực '}${field} ${n} mô hình`,
    (field: string, n: string) => `${n} mô hình lĩnh vực ${field}`,
    (field: string, n: string) => `${n} mô hình về ${field}`,
  )
  fc.assert(
    fc.property(split, style, number, year, (of, phrase, units, from) => {
      const count = of.reduce((sum, [, n]) => sum + n, 0)
      const parts = of.map(([field, n], at) => phrase(fields[field], formatNumber(n), at))
      const text = `Năm ${from}, ${units} đơn vị đăng ký ${formatNumber(count)} mô hình, trong đó ${parts.join(', ')}; tăng ${units} mô hình so với năm ${from - 1}.`
      const same = { kind: 'any', from, to: from }
      expect(compared(text)).toEqual([
        { ...same, measure: 'units', count: units },
        { ...same, measure: 'models', stage: 'registered', count },
        ...of.map(([field, n]) => ({
          ...same,
          measure: 'models',
          stage: 'registered',
          field,
          count: n,
          partOf: 1,
        })),
      ])
    }),
  )
})
