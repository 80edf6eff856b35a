import { expect, test } from 'vitest'
import { sheet, understand, understandSheets } from '../testing/sheets'

/** One cell under a head, as it comes out. */
function read(head: string, cell: string) {
  const [row] = understand(`STT|Họ và tên|${head}\n1|Nguyễn Văn An|${cell}`).rows
  const { name: _, kind: __, ...values } = row?.values ?? {}
  return [values, ...(row?.problems.map(({ code }) => code) ?? [])]
}

test('dates stand as text, in words, or as a number whose format was lost', () => {
  for (const day of [
    '10/11/2021',
    '10.11.2021',
    'ngày 10 tháng 11 năm 2021',
    '2021-11-10',
    '44510',
  ])
    expect(read('Ngày ký', day)).toEqual([{ decidedOn: '2021-11-10' }])
  for (const day of ['31/02/2021', '12/13/2021', '10/11/21'])
    expect(read('Ngày ký', day)).toContain('bad-date')
})

test('old Macintosh sheets count days from 1904', () => {
  const text = `STT|Họ và tên|Ngày ký\n1|Nguyễn Văn An|${44510 - 1462}`
  expect(understandSheets([{ ...sheet(text), date1904: true }]).rows[0]?.values.decidedOn).toBe(
    '2021-11-10',
  )
})

test('a year has four digits, and nobody is born tomorrow', () => {
  expect(read('Năm khen thưởng', 'Năm 2021')).toEqual([{ year: 2021 }])
  for (const year of ['21', '2201']) expect(read('Năm', year)).toContain('bad-year')
  expect(read('Ngày sinh', '12/03/1980')).toEqual([{ birthYear: 1980 }])
  for (const year of ['80', '2099']) expect(read('Năm sinh', year)).toContain('bad-year')
})

test('a decision may stand with its date and issuer in one cell', () => {
  expect(read('Quyết định khen', 'QĐ số 25-QĐ/QU ngày 10/11/2021 của Quận ủy')).toEqual([
    { decisionNumber: '25-QĐ/QU', decidedOn: '2021-11-10', issuer: 'Quận ủy' },
  ])
})

test('amounts are written with points, commas and đồng', () => {
  for (const amount of ['1.490.000', '1,490,000 đ', '1490000 đồng'])
    expect(read('Tiền thưởng', amount)).toEqual([{ amount: 1_490_000 }])
  expect(read('Tiền thưởng', 'một triệu')).toContain('bad-amount')
})

test('levels are said in many words; what is none is marked', () => {
  const levelOf = (text: string) => (read('Cấp khen', text)[0] as { level?: string }).level
  expect(['TP', 'cấp quận', 'Trung ương', 'P', 'cơ sở'].map(levelOf)).toEqual([
    'city',
    'district',
    'central',
    'ward',
    'grassroots',
  ])
  expect(read('Cấp khen', 'xuất sắc')).toContain('level-unclear')
})

test('position and unit in one column are parted where the unit begins', () => {
  const parts = (text: string) => read('Chức vụ, đơn vị công tác', text)[0]
  expect(parts('Hiệu trưởng Trường THCS Lê Lợi')).toEqual({
    position: 'Hiệu trưởng',
    unit: 'Trường THCS Lê Lợi',
  })
  expect(parts('Phó Chủ tịch UBND phường Tây Thạnh')).toEqual({
    position: 'Phó Chủ tịch',
    unit: 'UBND phường Tây Thạnh',
  })
  expect(parts('Nội trợ')).toEqual({ position: 'Nội trợ' })
})

test('works have a title, an owner and the unit above them', () => {
  const { rows } = understand(`
    BIỂU ĐĂNG KÝ MÔ HÌNH NĂM 2021
    STT|Nội dung đăng ký|Chủ thể|Ghi chú
    I|Phường Tây Thạnh||
    1|Khu phố không rác|Ban điều hành KP3|
    2|Hỗ trợ người nghèo|Ông Lê Văn Tám|`)
  expect(rows.map(({ values }) => values)).toEqual([
    {
      title: 'Khu phố không rác',
      unit: 'Phường Tây Thạnh',
      ownerKind: 'collective',
      ownerName: 'Ban điều hành KP3',
      year: 2021,
    },
    {
      title: 'Hỗ trợ người nghèo',
      unit: 'Phường Tây Thạnh',
      ownerKind: 'individual',
      ownerName: 'Lê Văn Tám',
      year: 2021,
    },
  ])
})
