import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unbroken, withNounKept } from './unbroken'

test('Covid-19 and Chỉ thị 05 stay on one line; other words may break', () => {
  expect(unbroken('Phòng, chống dịch Covid-19')).toBe('Phòng, chống dịch Covid\u201119')
  expect(unbroken('Học tập theo Chỉ thị 05-CT/TW')).toBe('Học tập theo Chỉ\u00a0thị\u00a005-CT/TW')
  expect(unbroken('ngày 15-5-2016')).toBe('ngày\u00a015\u20115\u20112016')
  expect(unbroken('Dân vận khéo')).toBe('Dân vận khéo')
})

const shown = (text: string) => withNounKept(unbroken(text)).replaceAll('\u00a0', '_')

test('a number is never parted from what it counts, nor a name from its number', () => {
  expect(shown('132 tập thể, 221 cá nhân và 16 hộ gia đình')).toBe(
    '132_tập_thể, 221_cá_nhân và_16_hộ_gia_đình',
  )
  expect(shown('36 đơn vị đăng ký 87 công trình, đạt 87,3 %')).toBe(
    '36_đơn_vị đăng ký_87_công_trình, đạt_87,3_%',
  )
  expect(shown('64 tập thể và cá nhân theo Chỉ thị 05')).toBe(
    '64_tập_thể và cá nhân theo Chỉ_thị_05',
  )
})

test('only spaces change, and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'12 tập thểcánhâ,%') }), (text) => {
      const once = withNounKept(text)
      expect(once.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '))
      expect(withNounKept(once)).toBe(once)
    }),
  )
})
