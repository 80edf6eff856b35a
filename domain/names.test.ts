import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameSortKey, splitName, textSortKey } from '@/domain/names'

const collator = new Intl.Collator('vi')
const numeric = new Intl.Collator('vi', { numeric: true })

const vowels = [...'aăâeêioôơuưy']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const toned = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x w z f j'.split(
  ' ',
)
const syllable = fc
  .tuple(
    fc.constantFrom('', ...onsets),
    fc.constantFrom('', 'o', 'u', 'i', 'y'),
    fc.constantFrom(...toned),
    fc.constantFrom('', ...'c ch m n ng nh p t i o u y a'.split(' ')),
    fc.constantFrom('lower', 'title', 'upper'),
  )
  .map(([onset, glide, vowel, coda, shape]) => {
    const word = onset + glide + vowel + coda
    if (shape === 'upper') return word.toUpperCase()
    return shape === 'title' ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
/** Few letters, so that names often differ only by a tone, a hook or a case. */
const nearSyllable = fc.string({
  unit: fc.constantFrom(...'aAăâĂấậẬáàảãạdDđĐeêếoôơờuưựnN'),
  minLength: 1,
  maxLength: 3,
})
const words = (word: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(word, { minLength: 1, maxLength }).map((list) => list.join(' '))
const personName = fc.oneof(words(syllable, 4), words(nearSyllable, 4))

const sign = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))

function comparePeople(a: string, b: string): number {
  const [one, other] = [splitName(a), splitName(b)]
  return (
    collator.compare(one.given, other.given) ||
    collator.compare(one.middle, other.middle) ||
    collator.compare(one.family, other.family)
  )
}

test('this Node knows Vietnamese order', () => {
  expect(collator.resolvedOptions().locale).toBe('vi')
  expect(['Đào', 'dạ', 'ân', 'ạ', 'á', 'ă'].sort(collator.compare)).toEqual([
    'á',
    'ạ',
    'ă',
    'ân',
    'dạ',
    'Đào',
  ])
})

describe('splitName', () => {
  test.each([
    ['Nguyễn Thị Minh Khai', { family: 'Nguyễn', middle: 'Thị Minh', given: 'Khai' }],
    ['  Trần\u00a0 Hoa ', { family: 'Trần', middle: '', given: 'Hoa' }],
    ['Hoa', { family: '', middle: '', given: 'Hoa' }],
    ['Y Blơk Êban', { family: 'Y', middle: 'Blơk', given: 'Êban' }],
    ['', { family: '', middle: '', given: '' }],
  ])('%s', (name, parts) => expect(splitName(name)).toEqual(parts))
})

describe('nameSortKey', () => {
  test('a list goes by given name, then middle name, then family name', () => {
    const list = [
      'Lê Văn An',
      'Nguyễn Văn An',
      'Trần Thị Vân An',
      'Trần Thị Ánh',
      'Phạm Ân',
      'Bùi Văn Dũng',
      'Võ Đạt',
      'Hoà',
      'Đỗ Hòa',
      'Lê Hoa Hòa',
      'Y Blơk',
      'Đinh K’Sor',
      'Lê Thị Ưu',
      'André Weil',
      'Lý Xuân',
    ]
    const sorted = [...list].sort(comparePeople)
    expect([...list].reverse().sort((a, b) => sign(nameSortKey(a), nameSortKey(b)))).toEqual(sorted)
  })

  test('orders any two names as Intl.Collator does, in ASCII', () => {
    fc.assert(
      fc.property(personName, personName, (a, b) => {
        expect(sign(nameSortKey(a), nameSortKey(b))).toBe(Math.sign(comparePeople(a, b)))
        expect(nameSortKey(a)).toMatch(/^[ -~]+$/)
        expect(nameSortKey(a) < nameSortKey(b)).toBe(sign(nameSortKey(a), nameSortKey(b)) < 0)
      }),
      { numRuns: 3000 },
    )
  })

  test('every Vietnamese letter, both cases, alone and before another', () => {
    const letters = [...toned, ...'bcdđghklmnpqrstvxfjwz'].flatMap((x) => [x, x.toUpperCase()])
    const sorted = letters.flatMap((letter) => [letter, `${letter}n`]).sort(collator.compare)
    const keys = sorted.map(nameSortKey)
    for (const [index, key] of keys.entries()) {
      const [letter = '', next = letter] = sorted.slice(index, index + 2)
      const order = sign(key, keys[index + 1] ?? key)
      expect(order, `${letter} ${next}`).toBe(collator.compare(letter, next))
    }
  })

  test('NFD, full-width and doubled spaces make the same key', () => {
    expect(nameSortKey('Trần  Thị\u3000Hậu'.normalize('NFD'))).toBe(nameSortKey('Trần Thị Hậu'))
    expect(nameSortKey('Ｈｏａ')).toBe(nameSortKey('Hoa'))
  })

  test('curly and plain apostrophes are one', () => {
    expect(nameSortKey('Đinh K’Sor')).toBe(nameSortKey("Đinh K'Sor"))
  })

  test('letters of other alphabets come last and stay apart', () => {
    const sorted = ['Zin', 'Łukasz', 'Дмитрий', '陈', '🌸'].map(nameSortKey)
    expect([...sorted].sort()).toEqual(sorted)
    expect(new Set(sorted).size).toBe(5)
  })
})

describe('textSortKey', () => {
  const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  const number = fc.oneof(fc.nat({ max: 120 }), fc.bigInt({ min: 0n, max: 10n ** 40n })).map(String)
  const title = words(
    fc.oneof(
      syllable,
      nearSyllable,
      number,
      number.map((digits) => `00${digits}`),
      fc.string({ unit: fc.constantFrom(...printable, ...'ấéñüöčĕ'), minLength: 1, maxLength: 4 }),
    ),
    4,
  )

  test('Khu phố 2 comes before Khu phố 10', () => {
    const units = [
      'Khu phố 10',
      'Khu phố 2',
      'Khu phố 02A',
      'Khu phố',
      'Đảng ủy',
      'Chi bộ 1',
      'Ấp 3',
    ]
    expect(units.sort((a, b) => sign(textSortKey(a), textSortKey(b)))).toEqual([
      'Ấp 3',
      'Chi bộ 1',
      'Đảng ủy',
      'Khu phố',
      'Khu phố 2',
      'Khu phố 02A',
      'Khu phố 10',
    ])
  })

  test('orders any two titles as the numeric Intl.Collator does, in ASCII', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(sign(textSortKey(a), textSortKey(b))).toBe(Math.sign(numeric.compare(a, b)))
        expect(textSortKey(a)).toMatch(/^[ -~]+$/)
      }),
      { numRuns: 3000 },
    )
  })

  test('numbers of any length keep their order', () => {
    const ascending = ['9', '10', '9'.repeat(89), '1'.repeat(90), '9'.repeat(179), '1'.repeat(180)]
    const keys = ascending.map(textSortKey)
    expect([...keys].sort()).toEqual(keys)
  })
})
