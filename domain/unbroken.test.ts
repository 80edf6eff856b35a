import { expect, test } from 'vitest'
import { unbroken } from './unbroken'

test('Covid-19 and Chỉ thị 05 stay on one line; other words may break', () => {
  expect(unbroken('Phòng, chống dịch Covid-19')).toBe('Phòng, chống dịch Covid\u201119')
  expect(unbroken('Học tập theo Chỉ thị 05-CT/TW')).toBe('Học tập theo Chỉ\u00a0thị\u00a005-CT/TW')
  expect(unbroken('ngày 15-5-2016')).toBe('ngày\u00a015\u20115\u20112016')
  expect(unbroken('Dân vận khéo')).toBe('Dân vận khéo')
})
