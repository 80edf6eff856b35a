import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mendEntities } from './entities'
import { withoutGuard } from './guard'
import { hasLostLetters } from './lost-letters'
import { mendMojibake } from './mojibake'

const people = ['Nguyễn Văn Ẩn', 'Đỗ Thị Lệ', 'Trường Tiểu học Âu Cơ', 'Hà Nội', 'Phường Tây Thạnh']
const encodings = ['windows-1258', 'macintosh']

test('Vietnamese that was taken for another encoding comes back as it was meant', () => {
  expect(mendMojibake('Nguyá»…n VÄƒn áº¨n')).toBe('Nguyễn Văn Ẩn')
  for (const encoding of encodings)
    for (const text of people) {
      const taken = new TextDecoder(encoding).decode(new TextEncoder().encode(text))
      expect(mendMojibake(taken)).toBe(text)
    }
})

test('signs that a program did not keep are put back where only one letter fits', () => {
  expect(mendMojibake('Äá»— Thá»‹ Lá»‡')).toBe('Đỗ Thị Lệ')
  expect(mendMojibake('HÃ ng Thá»‹ HÃ ')).toBe('Hàng Thị Hà')
  expect(mendMojibake('HÃ Ná»™i')).toBe('Hà Nội')
})

test('what is Vietnamese, or another language, is left alone', () => {
  for (const text of [
    'XÃ TÂN PHÚ',
    'ĐÃ NẴNG',
    'Xã',
    'Trần Thị Ã',
    'H’Hen Niê',
    'Müller',
    'São Paulo',
  ])
    expect(mendMojibake(text)).toBeNull()
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zÀ-Ýà-ýĂăĐđĨĩŨũƠơƯưẠ-ỹ ]{0,30}$/), (text) => {
      expect(mendMojibake(text.normalize('NFC'))).toBeNull()
    }),
  )
})

test('codes of a page are letters, with a semicolon or without, and other ands are not', () => {
  expect(mendEntities('Nguy&#7877;n Th&#7883 Hoa')).toBe('Nguyễn Thị Hoa')
  expect(mendEntities('L&ecirc V&amp;#259;n T&aacute;m')).toBe('Lê Văn Tám')
  for (const text of ['AT&T', 'R&D', 'Hoa & Lan', 'A&B;']) expect(mendEntities(text)).toBe(text)
})

test('a guard before a text is taken away once; quotes and the names of other peoples keep theirs', () => {
  expect(withoutGuard("'0125/QĐ-UBND")).toBe('0125/QĐ-UBND')
  expect(withoutGuard("'=1+1")).toBe('=1+1')
  expect(withoutGuard("''abc")).toBe("'abc")
  expect(withoutGuard("'Đinh Thị K'Sor")).toBe("Đinh Thị K'Sor")
  for (const text of ["K'Sor", "'Ba không'", "'Ba không', 'hai có'", "'"])
    expect(withoutGuard(text)).toBe(text)
})

test('letters that are gone are seen; questions and signs of a sentence are none', () => {
  for (const text of ['Nguy?n', 'Ph??ng 5', '?oàn', 'Khu ph? 3', 'Tr\ufffdn', 'Nguyá»n'])
    expect(hasLostLetters(text)).toBe(true)
  for (const text of [
    'Vì sao?',
    'Nguyễn Thị Hoa',
    '50 m²',
    'XÃ TÂN PHÚ',
    'Café Müller',
    'Có gì? Không.',
  ])
    expect(hasLostLetters(text)).toBe(false)
})
