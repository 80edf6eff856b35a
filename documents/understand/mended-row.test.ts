import { describe, expect, test } from 'vitest'
import { shortly, understand } from '../testing/sheets'

const one = (name: string, head = 'Họ và tên') => understand(`STT|${head}|Đơn vị\n1|${name}|Buôn A`)
const codes = (name: string, head?: string) =>
  one(name, head).rows.flatMap(({ problems }) => problems.map(({ code }) => code))

describe('rows that say they are withdrawn', () => {
  const table = (head: string, said: string) =>
    understand(
      `STT|Họ và tên|Đơn vị|${head}\n1|Nguyễn Văn An|Ấp 1|${said}\n2|Lê Văn Tám|Ấp 1|`,
    ).rows.map(({ state }) => state)
  test.each([
    ['Ghi chú', 'Rút tên'],
    ['Ghi chú', 'Đề nghị rút khỏi danh sách'],
    ['Ghi chú', 'xin rút'],
    ['Ghi chú', 'Hoãn'],
    ['Ghi chú', 'Chuyển năm sau xét'],
    ['Ghi chú', 'Để lại năm sau'],
    ['Ghi chú', 'Loại'],
    ['Ghi chú', 'Loại khỏi danh sách do trùng'],
    ['Ghi chú', 'Chưa đủ tiêu chuẩn'],
    ['Ghi chú', 'Không xét'],
    ['Trạng thái', 'Không duyệt'],
    ['Kết quả xét', 'Không đạt'],
    ['Ý kiến Hội đồng', 'Không thống nhất'],
    ['Ghi chú', 'Đang xem xét kỷ luật'],
    ['Ghi chú', 'HỦY'],
    ['Chức vụ', 'Tổ trưởng (đã rút)'],
    ['Hình thức', 'Không khen'],
    ['Không đạt', 'x'],
    ['Ghi chú', 'gạch tên'],
    ['Ghi chú', 'bỏ'],
    ['Ghi chú', 'Hội đồng không thông qua'],
    ['Ghi chú', 'Cá nhân xin rút'],
    ['Ghi chú', 'K đạt'],
    ['Ghi chú', 'Thiếu hồ sơ'],
    ['Kết quả', 'Rớt'],
  ])('%s: %s', (head, said) => expect(table(head, said)).toEqual(['warning', 'ready']))

  test('behind the name, and under a heading that says so', () => {
    expect(codes('Nguyễn Văn An (rút)')).toContain('withdrawn')
    expect(codes('Nguyễn Văn An - không xét')).toContain('withdrawn')
    const list = understand(`
      STT|Họ và tên|Đơn vị
      1|Nguyễn Văn An|Ấp 1
      II. KHÔNG ĐỦ ĐIỀU KIỆN||
      1|Lê Văn Tám|Ấp 2`)
    expect(list.rows.map(({ state }) => state)).toEqual(['ready', 'warning'])
  })
})

describe('shifted rows', () => {
  test('a row one column to the left or to the right is read in its place, and asked about', () => {
    const list = understand(`
      STT|Họ và tên|Chức vụ|Đơn vị
      1|Hồng Thị Thẳng|GV|Trường A
      Hồng Văn Lệch|Bảo vệ|Trường A|
      |3|Hồng Văn Phải|Giáo viên|Trường A
      4||Hồng Thị Hở|Kế toán|Trường A
      5|Hồng Thị Cuối|GV|Trường B`)
    expect(list.rows.map(({ state, values: v }) => [state, v.name, v.position, v.unit])).toEqual([
      ['ready', 'Hồng Thị Thẳng', 'GV', 'Trường A'],
      ['warning', 'Hồng Văn Lệch', 'Bảo vệ', 'Trường A'],
      ['warning', 'Hồng Văn Phải', 'Giáo viên', 'Trường A'],
      ['warning', 'Hồng Thị Hở', 'Kế toán', 'Trường A'],
      ['ready', 'Hồng Thị Cuối', 'GV', 'Trường B'],
    ])
  })

  test('a number and a name in the column of numbers', () => {
    const list = understand(`
      STT|Họ và tên|Chức vụ|Đơn vị
      1|Hồng Thị Thẳng|GV|Trường A
      2. Kpă Lệch|Bảo Vệ|Trường A|`)
    expect(shortly(list)[1]).toBe('warning · individual · Kpă Lệch · Trường A · shifted-row')
  })

  test('a position or a unit in the place of a name is asked about', () => {
    for (const name of [
      'Bảo vệ',
      'Bảo Vệ',
      'GIÁO VIÊN',
      'Kế toán trưởng',
      'Tổ trưởng',
      'Phó Hiệu Trưởng',
    ])
      expect(one(name).rows[0]?.state).not.toBe('ready')
    const [row] = understand('STT|Họ và tên|Chức vụ\n1|Bảo vệ|Nguyễn Văn An').rows
    expect(row?.state).not.toBe('ready')
  })

  test('a second person in the column of positions is said', () => {
    const [row] = understand('STT|Họ và tên|Chức vụ|Đơn vị\n1|Lê Văn Tám|Nguyễn Văn An|Ấp 1').rows
    expect(row?.state).not.toBe('ready')
  })
})

describe('ditto marks and dashes', () => {
  test.each([
    '"',
    '”',
    '〃',
    'nt',
    '-nt-',
    'n/t',
    'như trên',
    'như trên.',
    '…nt…',
    '(nt)',
    '"nt"',
    'Như dòng trên',
    '-"-',
    '//',
    '" "',
    "''",
  ])('%s is the cell above', (mark) => {
    const list = understand(`
        STT|Họ và tên|Chức vụ|Đơn vị|Năm sinh
        1|Cung Thị Đủ|GV|Trường A|1970
        2|Cung Văn Sáu|${mark}|${mark}|1980
        3|Cung Thị Bảy|${mark}|${mark}|${mark}`)
    expect(
      list.rows.map(({ state, values: v }) => [state, v.position, v.unit, v.birthYear]),
    ).toEqual([
      ['ready', 'GV', 'Trường A', 1970],
      ['ready', 'GV', 'Trường A', 1980],
      ['ready', 'GV', 'Trường A', 1980],
    ])
  })

  test('with nothing above it is asked about; NT that begins a column is NT', () => {
    const [row] = understand('STT|Họ và tên|Đơn vị\n1|Cung Thị Đủ|"').rows
    expect(row?.state).toBe('warning')
    const list = understand('STT|Họ và tên|Chức vụ\n1|Cung Thị Đủ|NT\n2|Cung Văn Sáu|NT')
    expect(list.rows.map(({ values }) => values.position)).toEqual(['NT', 'NT'])
  })

  test('a dash says nothing, and nobody is called so', () => {
    const list = understand(`
      STT|Họ và tên|Chức vụ|Đơn vị|Số tiền|Năm sinh
      1|Cung Thị Đủ|-|Trường A|—|–
      2|-|GV|Trường B||
      3|—|GV|Trường B||
      4|…|GV|Trường C||`)
    expect(list.rows.map(({ state, values: v }) => [state, v.name, v.position])).toEqual([
      ['ready', 'Cung Thị Đủ', undefined],
      ['error', undefined, 'GV'],
      ['error', undefined, 'GV'],
      ['error', undefined, 'GV'],
    ])
  })
})
