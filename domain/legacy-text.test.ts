import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTcvn3, inVni } from '@/documents/fixtures/old-letters'
import { detectLegacy, fromLegacy, readingsOf } from './legacy-text'

const tcvn3 = ['NguyÔn ThÞ Hoa', 'Phã BÝ th­', 'Ph­êng T©y Th¹nh', '§Æng V¨n B¶y']
const vni = ['Nguyeãn Thò Hoa', 'Phoù Bí thö', 'Phöôøng Taây Thaïnh', 'Ñaëng Vaên Baûy']
const unicode = ['Nguyễn Thị Hoa', 'Phó Bí thư', 'Phường Tây Thạnh', 'Đặng Văn Bảy']

test('TCVN3 and VNI text become the names they are', () => {
  expect(tcvn3.map((text) => fromLegacy(text, 'tcvn3'))).toEqual(unicode)
  expect(vni.map((text) => fromLegacy(text, 'vni'))).toEqual(unicode)
  expect(fromLegacy('NGUYEÃN THÒ AÙNH', 'vni')).toBe('NGUYỄN THỊ ÁNH')
})

/** All small letters, and the capitals that TCVN3 has. */
const small =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'
const word = (letters: string) =>
  fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((chosen) => chosen.join(''))

test('every letter that an old font writes is read back', () => {
  fc.assert(
    fc.property(word(`${small}ABCDĐĂÂÊÔƠƯ 12.`), (text) => {
      expect(fromLegacy(inTcvn3(text), 'tcvn3')).toBe(text)
    }),
  )
  // In VNI a vowel and the next one can look like a vowel and its mark: words keep them apart.
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...small, ...small.toUpperCase())), (letters) => {
      const text = letters.join(' ')
      expect(fromLegacy(inVni(text), 'vni')).toBe(text)
    }),
  )
})

test('a file is told by all its texts; Unicode and other languages are left alone', () => {
  expect(detectLegacy(tcvn3)).toBe('tcvn3')
  expect(detectLegacy(vni)).toBe('vni')
  expect(detectLegacy(unicode)).toBeNull()
  expect(detectLegacy(unicode.map((text) => text.normalize('NFD')))).toBeNull()
  expect(detectLegacy(['Hòa', 'Hoà', 'quê nhà', 'Café crème', 'Müller', 'An'])).toBeNull()
  expect(detectLegacy(['Où est René ?', 'Le thé', 'à São Paulo', 'Peña Núñez'])).toBeNull()
  expect(detectLegacy(['© 2021', '«Dân vận khéo»', '§ 5', '30 m²', '±0,5°'])).toBeNull()
  expect(detectLegacy(['Nguyen Thi Hoa', 'Phuong Tay Thanh', ''])).toBeNull()
})

test('a name that fits more than one font says so', () => {
  // Hoà in Unicode, Hồ in VNI.
  expect(readingsOf('Hoà')).toEqual(['unicode', 'vni'])
  expect(readingsOf('Phã')).toEqual(['unicode', 'tcvn3'])
  expect(readingsOf('An')).toEqual([])
  expect(readingsOf('Niê Mlô')).toEqual([])
})
