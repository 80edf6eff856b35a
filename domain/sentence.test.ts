import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { loadMessages } from '@/messages/load'
import { previousPeriod } from './periods'
import {
  openingSentence,
  type Say,
  type SentenceAbout,
  type SentenceFigures,
  type SentencePart,
} from './sentence'
import {
  type Honour,
  honours,
  type Level,
  type Locale,
  levels,
  locales,
  type RecipientKind,
  recipientKinds,
} from './vocabulary'

const say = (locale: Locale): Say =>
  createTranslator({ locale, messages: loadMessages(locale), timeZone: 'Asia/Ho_Chi_Minh' }) as Say

type Given = Partial<Record<Level, Partial<Record<RecipientKind, number>>>>
const every = <K extends string, T>(keys: readonly K[], make: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>
const figures = (given: Partial<Record<Honour, Given>>): SentenceFigures =>
  every(honours, (honour) =>
    every(levels, (level) =>
      every(recipientKinds, (kind) => ({ n: given[honour]?.[level]?.[kind] ?? 0 })),
    ),
  )
const nothing = figures({})

const about = (changes: Partial<SentenceAbout> = {}): SentenceAbout => {
  const period = changes.period ?? { from: 2016, to: 2021 }
  const base = { subject: 'quận Tân Phú', campaign: null, filters: {} }
  return { ...base, period, previous: previousPeriod(period), ...changes }
}
const tell = (
  now: SentenceFigures,
  before = nothing,
  changes: Partial<SentenceAbout> = {},
  locale: Locale = 'vi',
) => text(openingSentence(now, before, about(changes), say(locale)))
/** A number keeps to its noun by spaces that do not break. */
const spaced = (words: string) => words.replaceAll('\u00a0', ' ')
const text = (parts: SentencePart[]) => spaced(parts.map((part) => part.text).join(''))

const praise = figures({
  praise: {
    city: { collective: 11, individual: 16 },
    district: { collective: 132, individual: 221 },
  },
})
const praiseBefore = figures({ praise: { district: { collective: 143, individual: 213 } } })

test('five years of praise are said as the report says them', () => {
  expect(tell(praise)).toBe(
    'Giai đoạn 2016–2021, quận Tân Phú có 11 tập thể, 16 cá nhân được tuyên dương cấp thành phố; ' +
      '132 tập thể, 221 cá nhân được tuyên dương cấp quận.',
  )
  expect(tell(praise, nothing, {}, 'en')).toBe(
    'In 2016–2021, quận Tân Phú had 11 collectives and 16 individuals praised at city level; ' +
      '132 collectives and 221 individuals praised at district level.',
  )
})

test('the change on the previous period is of all levels, and says so when there are several', () => {
  expect(tell(praise, praiseBefore)).toMatch(
    /cấp quận, tổng số tăng 24 \(6,7%\) so với giai đoạn trước\.$/,
  )
  expect(tell(praiseBefore, praise)).toMatch(/cấp quận, giảm 24 \(6,3%\) so với giai đoạn trước\.$/)
  expect(tell(praise, praise)).toMatch(/, tổng số bằng giai đoạn trước\.$/)
  const year = { period: { from: 2021, to: 2021 } }
  const one = figures({ commendation: { city: { individual: 3 } } })
  const two = figures({ commendation: { city: { individual: 2 } } })
  expect(tell(one, two, year)).toBe(
    'Năm 2021, quận Tân Phú có 3 cá nhân được khen thưởng cấp thành phố, tăng 1 (50%) so với năm trước.',
  )
  expect(tell(praise, praiseBefore, {}, 'en')).toMatch(
    /district level, in all 24 \(6.7%\) more than in the previous period\.$/,
  )
})

test('a period chosen to compare with is named, and opens its own awards', () => {
  const chosen = { chosen: true, previous: { from: 2011, to: 2013 } }
  expect(tell(praise, praiseBefore, chosen)).toMatch(
    /tăng 24 \(6,7%\) so với giai đoạn 2011–2013\.$/,
  )
  const year = { chosen: true, previous: { from: 2019, to: 2019 } }
  expect(tell(praise, praiseBefore, year)).toMatch(/so với năm 2019\.$/)
  expect(tell(praise, praiseBefore, chosen, 'en')).toMatch(/24 \(6.7%\) more than in 2011–2013\.$/)
  const parts = openingSentence(praise, praiseBefore, about(chosen), say('vi'))
  expect(parts.find((part) => part.text === 'giai đoạn 2011–2013')?.filters).toEqual({
    from: 2011,
    to: 2013,
    honour: 'praise',
  })
})

test('a change too small for a tenth of a percent is said in number alone', () => {
  const many = figures({ praise: { district: { collective: 5000 } } })
  const more = figures({ praise: { district: { collective: 5001 } } })
  expect(tell(more, many)).toMatch(/, tăng 1 so với giai đoạn trước\.$/)
})

test('khen thưởng and tuyên dương are said apart, each with its own change', () => {
  const both = figures({
    commendation: { central: { individual: 2 }, district: { household: 1234, collective: 5 } },
    praise: { district: { collective: 22 } },
  })
  const before = figures({ praise: { district: { collective: 20 } } })
  expect(tell(both, before)).toBe(
    'Giai đoạn 2016–2021, quận Tân Phú có 2 cá nhân được khen thưởng cấp trung ương; 5 tập thể, ' +
      '1.234 hộ gia đình được khen thưởng cấp quận. Cùng giai đoạn, có 22 tập thể được tuyên dương ' +
      'cấp quận, tăng 2 (10%) so với giai đoạn trước.',
  )
  expect(tell(both, before, {}, 'en')).toContain('5 collectives and 1,234 households commended at')
})

test('an office that has not said its name leaves the subject out, and the sentence still stands', () => {
  const one = figures({ commendation: { ward: { household: 1 } } })
  const unnamed = { subject: '', period: { from: 2024, to: 2024 } }
  expect(tell(one, nothing, unnamed)).toBe(
    'Năm 2024, có 1 hộ gia đình được khen thưởng cấp phường.',
  )
  expect(tell(one, nothing, unnamed, 'en')).toBe(
    'In 2024, the book records 1 household commended at ward level.',
  )
})

test('a campaign is named, for its figures are not those of the whole', () => {
  const skilful = { campaign: 'Dân vận khéo', period: { from: 2021, to: 2021 } }
  expect(tell(praiseBefore, nothing, skilful)).toMatch(
    /^Về Dân vận khéo, năm 2021, quận Tân Phú có 143 tập thể, /,
  )
})

test('a period without records says so', () => {
  expect(tell(nothing, praise)).toBe(
    'Giai đoạn 2016–2021, sổ chưa ghi khen thưởng, tuyên dương nào của quận Tân Phú.',
  )
  expect(tell(nothing, praise, { subject: '' })).toBe(
    'Giai đoạn 2016–2021, sổ chưa ghi khen thưởng, tuyên dương nào.',
  )
})

test('each number opens exactly the awards that it counts', () => {
  const narrowed = about({ filters: { campaign: 3, unit: 7 }, campaign: 'Chỉ thị 05' })
  const parts = openingSentence(praise, praiseBefore, narrowed, say('vi'))
  expect(parts.find((part) => spaced(part.text) === '221 cá nhân')?.filters).toEqual({
    campaign: 3,
    unit: 7,
    from: 2016,
    to: 2021,
    level: 'district',
    kind: 'individual',
    honour: 'praise',
  })
  expect(parts.find((part) => part.text === 'giai đoạn trước')?.filters).toEqual({
    campaign: 3,
    unit: 7,
    from: 2010,
    to: 2015,
    honour: 'praise',
  })
})

const someFigures = fc
  .array(
    fc.record({
      honour: fc.constantFrom(...honours),
      level: fc.constantFrom(...levels),
      kind: fc.constantFrom(...recipientKinds),
      n: fc.integer({ min: 1, max: 2_000_000 }),
    }),
  )
  .map((rows) => {
    const made = figures({})
    for (const { honour, level, kind, n } of rows) made[honour][level][kind].n = n
    return made
  })

test('whatever the figures, every number but zero is said once, in order, and linked', () => {
  fc.assert(
    fc.property(someFigures, someFigures, fc.constantFrom(...locales), (now, before, locale) => {
      const parts = openingSentence(now, before, about(), say(locale))
      const counted = honours.flatMap((honour) =>
        levels.flatMap((level) =>
          recipientKinds.map((kind) => ({ honour, level, kind, n: now[honour][level][kind].n })),
        ),
      )
      const told = parts.flatMap(({ text, filters }) =>
        filters?.kind ? [{ ...filters, n: Number(text.replace(/\D/g, '')) }] : [],
      )
      expect(told).toEqual(
        counted.filter(({ n }) => n > 0).map((one) => ({ ...one, from: 2016, to: 2021 })),
      )
      const whole = text(parts)
      expect(whole).not.toMatch(/[[\]{}]| {2}|\s[,.;]|[,;]\.|dashboard|vocabulary/)
      expect(whole.endsWith('.')).toBe(true)
    }),
  )
})

test('whatever the figures, the change is the difference of the two totals', () => {
  const total = (of: SentenceFigures) =>
    levels
      .flatMap((level) => recipientKinds.map((kind) => of.praise[level][kind].n))
      .reduce((sum, n) => sum + n, 0)
  fc.assert(
    fc.property(someFigures, someFigures, (now, before) => {
      fc.pre(total(now) > 0 && total(before) > 0)
      const said = tell({ ...now, commendation: nothing.commendation }, before)
      const [, way, count] = said.match(/(tăng|giảm) ([\d.]+)(?: \([\d.,]+%\))? so với/) ?? []
      const difference = total(now) - total(before)
      if (difference === 0) expect(said).toContain('bằng giai đoạn trước')
      else
        expect([way, count?.replaceAll('.', '')]).toEqual([
          difference > 0 ? 'tăng' : 'giảm',
          String(Math.abs(difference)),
        ])
    }),
  )
})
