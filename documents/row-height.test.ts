import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowHeight } from '@/documents/row-height'

const line = 15.75

test('a row is as high as its longest cell needs', () => {
  expect(rowHeight(['Đặng Thị Kim Chi', 'Giấy khen'], [24, 14])).toBe(line)
  expect(rowHeight(['Đặng Thị Kim Chi', 'Hội Liên hiệp Phụ nữ phường'], [24, 20])).toBe(2 * line)
  expect(rowHeight(['Một\nhai\nba'], [24])).toBe(3 * line)
})

test('letters are counted alike whether their marks are apart or not', () => {
  const name = 'Nguyễn Thị Thúy Hằng, Trường Tiểu học Âu Cơ'
  expect(rowHeight([name.normalize('NFD')], [20])).toBe(rowHeight([name], [20]))
})

test('no text makes a row that Excel would refuse', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2000, unit: 'binary' })), (texts) => {
      const height = rowHeight(
        texts,
        texts.map(() => 6),
      )
      expect(height).toBeGreaterThanOrEqual(line)
      expect(height).toBeLessThanOrEqual(409.5)
    }),
  )
})
