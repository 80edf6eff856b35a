import { expect, test } from 'vitest'
import { detectLegacy, fromLegacy } from './legacy-text'

const tcvn3 = ['NguyÔn ThÞ Hoa', 'Phã BÝ th­', 'Ph­êng T©y Th¹nh', '§Æng V¨n B¶y']
const vni = ['Nguyeãn Thò Hoa', 'Phoù Bí thö', 'Phöôøng Taây Thaïnh', 'Ñaëng Vaên Baûy']
const unicode = ['Nguyễn Thị Hoa', 'Phó Bí thư', 'Phường Tây Thạnh', 'Đặng Văn Bảy']

test('TCVN3 and VNI text become the names they are', () => {
  expect(tcvn3.map((text) => fromLegacy(text, 'tcvn3'))).toEqual(unicode)
  expect(vni.map((text) => fromLegacy(text, 'vni'))).toEqual(unicode)
})

test('a file is told by all its texts; Unicode and other languages are left alone', () => {
  expect(detectLegacy(tcvn3)).toBe('tcvn3')
  expect(detectLegacy(vni)).toBe('vni')
  expect(detectLegacy(unicode)).toBeNull()
  expect(detectLegacy(['Hòa', 'Hoà', 'quê nhà', 'Café crème', 'Müller', 'An'])).toBeNull()
})
