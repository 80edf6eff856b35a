import type { TallyMeasure } from '@/domain/vocabulary'
import { sentencesOf } from './sentence'
import { type Token, tokenise, wordKey } from './token'

/**
 * A change that a text publishes ("tăng 276 mô hình so với năm 2020"): no count of anything, and
 * often no word of which number it is that changed. `measure` is null where no noun tells; `than` is
 * the year compared with; `sentence` is where its sentence begins and ends in the text.
 */
export type Change = {
  way: 'up' | 'down'
  count: number
  measure: TallyMeasure | null
  than: number | null
  start: number
  end: number
  sentence: { start: number; end: number }
}

/** The changes of a text that are counted in what the book counts; rates and money are none. */
export function readChanges(text: string): Change[] {
  return sentencesOf(tokenise(text)).flatMap((tokens) => {
    const [first, last] = [tokens[0], tokens.at(-1)]
    if (!first || !last) return []
    const sentence = { start: first.start, end: last.end }
    return tokens.flatMap((token, at) => {
      const way = ways.get(token.key)
      const found = way && changeAt(tokens, at)
      return found ? [{ way, ...found, start: token.start, sentence }] : []
    })
  })
}

const ways = new Map<string, Change['way']>(
  (
    [
      ['tăng', 'up'],
      ['giảm', 'down'],
    ] as const
  ).map(([word, way]) => [wordKey(word), way]),
)
const light = new Set(['thêm', 'lên', 'hơn', 'gần', 'khoảng', 'được', 'đến'].map(wordKey))

function changeAt(tokens: Token[], from: number) {
  let at = from + 1
  while (light.has(tokens[at]?.key ?? '')) at++
  const number = tokens[at]
  if (number?.is !== 'number') return null
  const measure = measureOf(tokens, at + 1)
  if (measure === undefined) return null
  const { than, end } = comparedWith(tokens, at + 1)
  return { count: number.value, measure, than, end: end ?? number.end }
}

const nouns = new Map<string, TallyMeasure>(
  (
    [
      ['mô hình', 'models'],
      ['công trình', 'models'],
      ['đơn vị', 'units'],
      ['tập thể', 'awards'],
      ['cá nhân', 'awards'],
      ['hộ gia đình', 'awards'],
      ['gương', 'awards'],
      ['điển hình', 'awards'],
      ['bằng khen', 'awards'],
      ['giấy khen', 'awards'],
    ] as const
  ).map(([words, measure]) => [words.split(' ').map(wordKey).join(' '), measure]),
)

/** Null where the number stands alone; undefined for what the book does not count. */
function measureOf(tokens: Token[], at: number): TallyMeasure | null | undefined {
  for (const length of [3, 2, 1]) {
    const words = tokens.slice(at, at + length).map(({ key }) => key)
    const measure = nouns.get(words.join(' '))
    if (measure) return measure
  }
  const next = tokens[at]
  return next === undefined || next.is === 'sign' || isThan(tokens, at) ? null : undefined
}

const [so, against, year] = ['so', 'với', 'năm'].map(wordKey)
const isThan = (tokens: Token[], at: number) =>
  tokens[at]?.key === so && tokens[at + 1]?.key === against

/** "so với năm 2020": the year, and where what is said of the change ends. */
function comparedWith(tokens: Token[], from: number): { than: number | null; end: number | null } {
  let end: number | null = null
  for (let at = from; at < tokens.length && at - from < 14; at++) {
    const token = tokens[at]
    if (!token || (token.is === 'sign' && /^[,;:.()]$/.test(token.key))) break
    end = token.end
    const isYear = token.is === 'number' && token.value >= 1930 && token.value <= 2100
    if (isYear && tokens[at - 1]?.key === year) return { than: token.value, end }
  }
  return { than: null, end }
}
