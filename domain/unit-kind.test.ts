import { expect, test } from 'vitest'
import { unitKindOf, unitLevelOf } from './unit-kind'

const likely = (name: string) => {
  const kind = unitKindOf(name)
  return [kind, unitLevelOf(name, kind)]
}

test.each([
  ['Phường Tây Thạnh', 'government', 'ward'],
  ['P. Tân Sơn Nhì', 'government', 'ward'],
  ['Xã Bình Hưng', 'government', 'ward'],
  ['UBND phường Sơn Kỳ', 'government', 'ward'],
  ['Ủy ban nhân dân quận Tân Phú', 'government', 'district'],
  ['Phòng Quản lý đô thị', 'government', 'grassroots'],
  ['Đảng ủy phường Sơn Kỳ', 'party', 'ward'],
  ['Quận ủy quận Tân Phú', 'party', 'district'],
  ['Thành ủy Thành phố Hồ Chí Minh', 'party', 'city'],
  ['Chi bộ Khu phố 3', 'party', 'grassroots'],
  ['Hội Liên hiệp Phụ nữ quận', 'front', 'district'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam phường Phú Trung', 'front', 'ward'],
  ['Ban Chỉ huy Quân sự quận', 'armed', 'district'],
  ['Công an phường Hiệp Tân', 'armed', 'ward'],
  ['Bệnh viện quận Tân Phú', 'health', 'district'],
  ['Trường THPT Phương Nam', 'school', 'grassroots'],
  ['Mầm non Họa Mi phường 3', 'school', 'grassroots'],
  ['Khu phố 12, phường Tân Quý', 'neighbourhood', 'grassroots'],
  ['Phòng Lao động - Thương binh và Xã hội', 'government', 'grassroots'],
  ['Câu lạc bộ Hưu trí', 'other', 'grassroots'],
])('%s is in all likelihood %s, %s', (name, kind, level) => {
  expect(likely(name)).toEqual([kind, level])
})

test('what a file says of it comes before what its name looks like', () => {
  expect(unitKindOf('Phường Tây Thạnh', 'party')).toBe('party')
  expect(unitLevelOf('Phường Tây Thạnh', 'government', 'city')).toBe('city')
})
