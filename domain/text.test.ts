import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanParagraph, cleanText, fold, matchWords } from '@/domain/text'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'NguyễnThịĐặngƯỜỢđÐ ,.-\u0301\u0323\u0302\u200b\u00a0') }),
)

describe('cleanText', () => {
  test.each([
    ['a name in NFD', 'Nguyễn Thị Hoa'.normalize('NFD'), 'Nguyễn Thị Hoa'],
    ['full-width letters and digits', 'Ｋｈｕ\u3000ｐｈố\u3000１２／３', 'Khu phố 12/3'],
    ['stray, non-breaking and thin spaces', '  Trần\u00a0\u00a0Văn\u2009 An ', 'Trần Văn An'],
    ['tabs and line breaks', 'Trần\tVăn\r\nAn\u2028Bình', 'Trần Văn An Bình'],
    ['zero-width and byte order marks', '\ufeffLê\u200b Th\u200dị\u2060 Mai', 'Lê Thị Mai'],
    ['joiners and fillers that show nothing', 'L\u034fê\ufe0f \u3164Mai', 'Lê Mai'],
    ['direction controls', '\u202eLê Mai\u202c\u200f\u2066', 'Lê Mai'],
    ['soft hyphens and control characters', 'Phòng\u00ad Nội\u0000 vụ\u009f\u001b', 'Phòng Nội vụ'],
    ['half a surrogate pair and what XML cannot hold', 'An\ud800 Bình\uffff', 'An Bình'],
    ['a tone cut from its letter by a zero-width space', 'Hoa\u0300\u200b', 'Hoà'],
    ['eth in the place of Đ', 'ÐẶNG Ɖình', 'ĐẶNG Đình'],
    ['the hyphens that Word makes', 'Covid\u201119', 'Covid-19'],
    ['markup, formulas and emoji are only text', '<b>=1+1</b> 🌸', '<b>=1+1</b> 🌸'],
  ])('%s', (_, given, cleaned) => expect(cleanText(given)).toBe(cleaned))

  test('is idempotent, NFC, and one line for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = cleanText(text)
        expect(cleanText(cleaned)).toBe(cleaned)
        expect(cleaned).toBe(cleaned.normalize('NFC'))
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]| {2}|^ | $/u)
      }),
    )
  })
})

test('cleanParagraph keeps line breaks, two in a row at most', () => {
  expect(cleanParagraph('\n Một\u00a0 \r\nHai\v\n\r\n \n\nBa\t \n')).toBe('Một\nHai\n\nBa')
})

describe('fold', () => {
  test.each([
    ['Đặng Thị Ngọc Ưu', 'dang thi ngoc uu'],
    ['ÐẶNG', 'dang'],
    ['  K’Sor H’Blĕt ', 'k sor h blet'],
    ['25-QĐ/QU', '25 qd qu'],
    ['Covid-19: "Dân vận khéo"', 'covid 19 dan van kheo'],
    ['—', ''],
  ])('%s is searched as %s', (text, folded) => expect(fold(text)).toBe(folded))

  test('is idempotent, the same for NFC and NFD, and leaves no diacritics', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        expect(fold(folded)).toBe(folded)
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
        expect(folded.normalize('NFD')).not.toMatch(/[\p{M}đĐ]/u)
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
      }),
      { numRuns: 500 },
    )
  })
})

test('a query is matched whole and by its words', () => {
  expect(matchWords(' Nguyễn  HOA')).toEqual({ whole: 'nguyen hoa', words: ['nguyen', 'hoa'] })
  expect(matchWords(' - ')).toEqual({ whole: '', words: [] })
})

test('ordinary text takes a short way to what the long way gives', () => {
  const ordinary = fc.string({ unit: fc.constantFrom(...'NguyễnThịĐặngƯỜỢ ,.-/()1980') })
  fc.assert(
    fc.property(ordinary, (text) => {
      // What shows nothing sends a text the long way.
      expect(cleanText(text)).toBe(cleanText(`\u200b${text}`))
      expect(fold(text)).toBe(fold(`\u200b${text}`))
    }),
    { numRuns: 3000 },
  )
})
