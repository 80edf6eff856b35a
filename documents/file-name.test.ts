import { expect, test } from 'vitest'
import { listFileName } from '@/documents/file-name'

test('a file says what it holds and when it was made, in letters that any disk keeps', () => {
  expect(listFileName(['Khen thưởng', 'Quận', '2016–2021'], '2026-11-24', 'xlsx')).toBe(
    'khen-thuong_quan_2016-2021_20261124.xlsx',
  )
  expect(listFileName(['Đặng Đình Ổn', null, ''], '2021-11-12', 'csv')).toBe(
    'dang-dinh-on_20211112.csv',
  )
})

test('nothing in a filter leads out of the folder or is too long for a disk', () => {
  expect(listFileName(['../../etc/passwd', '25-QĐ/QU'], '2021-11-12', 'docx')).toBe(
    'etc-passwd_25-qd-qu_20211112.docx',
  )
  expect(listFileName(['🌸', '漢'], '2021-11-12', 'docx')).toBe('danh-sach_20211112.docx')
  expect(listFileName(['ậ'.repeat(500)], '2021-11-12', 'docx')).toHaveLength(100 + 14)
})
