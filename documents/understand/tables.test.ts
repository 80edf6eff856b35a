import { expect, test } from 'vitest'
import { sheet, shortly, understand, understandSheets } from '../testing/sheets'

test('headings decide the kind, and one of a form holds for the rows under it', () => {
  const list = understand(`
    DANH SÁCH KHEN THƯỞNG NĂM 2022
    A. BẰNG KHEN
    I. TẬP THỂ
    STT|Tên|Đơn vị
    1|Chi bộ Khu phố 1|Phường Tây Thạnh
    II. CÁ NHÂN
    1|Nguyễn Văn An|Phường Tây Thạnh
    B. GIẤY KHEN
    I. TẬP THỂ
    1|Chi bộ Khu phố 2|Phường Tây Thạnh
    II. CÁ NHÂN
    1|Trần Thị Bình|Phường Tây Thạnh`)
  expect(list.rows.map(({ values }) => [values.kind, values.form, values.year])).toEqual([
    ['collective', 'Bằng khen', 2022],
    ['individual', 'Bằng khen', 2022],
    ['collective', 'Giấy khen', 2022],
    ['individual', 'Giấy khen', 2022],
  ])
})

test('two tables side by side have a heading each', () => {
  const list = understand(`
    I. TẬP THỂ|||II. CÁ NHÂN||
    STT|Tên tập thể||STT|Họ và tên|Đơn vị
    1|Phường Tây Thạnh||1|Nguyễn Văn An|Phường Tân Quý
    |||2|Lê Văn Cường|Phường Sơn Kỳ`)
  expect(shortly(list)).toEqual([
    'ready · collective · Phường Tây Thạnh · ',
    'ready · individual · Nguyễn Văn An · Phường Tân Quý',
    'ready · individual · Lê Văn Cường · Phường Sơn Kỳ',
  ])
})

test('a unit above its people is their unit, numbered or not, and a label that is none ends it', () => {
  const list = understand(
    `
    STT|Họ và tên|Chức vụ|Hình thức
    1|PHƯỜNG TÂY THẠNH||
    1|NGUYỄN VĂN AN|Tổ trưởng|Giấy khen
    II|Trường THCS Lê Lợi||
    1|Nguyễn Văn Dê|Hiệu trưởng|Giấy khen
    Các cá nhân khác|||
    2|Nguyễn Thị Bé|Tổ phó|Giấy khen`,
    { merges: [{ row: 6, column: 0, rows: 1, columns: 4 }] },
  )
  expect(shortly(list)).toEqual([
    'ready · individual · Nguyễn Văn An · Phường Tây Thạnh',
    'ready · individual · Nguyễn Văn Dê · Trường THCS Lê Lợi',
    'ready · individual · Nguyễn Thị Bé · ',
  ])
})

test('a merged unit stands in each of its rows, and what was read is not changed', () => {
  const grid = sheet(
    `
    STT|Đơn vị|Họ và tên
    1|Phường Tây Thạnh|Nguyễn Văn An
    2||Lê Văn Bê`,
    { merges: [{ row: 2, column: 1, rows: 2, columns: 1 }] },
  )
  const before = structuredClone(grid)
  expect(shortly(understandSheets([grid]))[1]).toBe(
    'ready · individual · Lê Văn Bê · Phường Tây Thạnh',
  )
  expect(grid).toEqual(before)
})

test('a subtotal ends nothing, a signature does, and who signs is nobody commended', () => {
  const list = understand(`
    STT|Họ và tên|Đơn vị
    1|Nguyễn Văn An|Phường A
    |Cộng: 1|
    2|Trần Thị Bé|Phường B
    Tổng cộng: 3 người||
    |Người lập biểu|TM. UBND PHƯỜNG
    |Lê Văn Ký|Phạm Văn Chủ`)
  expect(list.rows.map(({ values }) => values.name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé'])
  expect(list.problems).toEqual([
    { code: 'stated-total-differs', message: 'Văn bản ghi 3 cá nhân, đọc được 2 cá nhân.' },
  ])
})

test('people named Lưu and Kỳ are no "Lưu: VT" and no "Ký tên"', () => {
  const list = understand(`
    Họ và tên|Đơn vị
    Lưu Thị Hoa|Phường A
    Ký Văn Bình|Phường A
    Lưu Văn Tám|Phường B
    Lưu: VT|
    NGƯỜI LẬP|CHỦ TỊCH
    Phan Văn A|Lý Văn B`)
  expect(list.rows.map(({ values }) => values.name)).toEqual([
    'Lưu Thị Hoa',
    'Ký Văn Bình',
    'Lưu Văn Tám',
  ])
})

test('units and titles that begin like heads are no heads', () => {
  const list = understand(`
    Tên tập thể, cá nhân|Đơn vị|Danh hiệu
    Tập thể lớp 9A|Trường THCS Lê Lợi|Danh hiệu Lao động tiên tiến
    Tập thể Phòng Nội vụ|Đơn vị trực thuộc quận|Danh hiệu Tập thể xuất sắc`)
  expect(list.rows).toHaveLength(2)
})

test('a head on two rows, merged or not, with ticks for the form and a year under Nam or Nữ', () => {
  const merges = [
    { row: 1, column: 3, rows: 1, columns: 2 },
    { row: 1, column: 5, rows: 1, columns: 2 },
  ]
  const text = `
    STT|Họ tên|Đơn vị|Hình thức khen thưởng||Năm sinh|
    |||Bằng khen|Giấy khen|Nam|Nữ
    1|Nguyễn Văn An|Phường A|x||1980|
    2|Nguyễn Thị Bé|Phường A||x||1982`
  for (const each of [merges, []])
    expect(
      understand(text, { merges: each }).rows.map(({ values }) => [values.form, values.birthYear]),
    ).toEqual([
      ['Bằng khen', 1980],
      ['Giấy khen', 1982],
    ])
})

test('a head is repeated on each page, with the numbers of its columns, and one may be very long', () => {
  const list = understand(`
    STT|Họ và tên|Đơn vị|Tóm tắt thành tích đạt được trong năm (ghi rõ từng nội dung, số liệu và minh chứng)
    (1)|(2)|(3)|(4)
    1|Nguyễn Văn An|Phường A|Tốt

    STT|Họ và tên|Đơn vị|Tóm tắt thành tích đạt được trong năm (ghi rõ từng nội dung, số liệu và minh chứng)
    2|Nguyễn Văn Bê|Phường B|Tốt`)
  expect(shortly(list)).toEqual([
    'ready · individual · Nguyễn Văn An · Phường A',
    'ready · individual · Nguyễn Văn Bê · Phường B',
  ])
  expect(list.tables).toHaveLength(1)
})

test('a table without a head is read by what stands in it, under its headings', () => {
  const list = understand(`
    DANH SÁCH TẶNG GIẤY KHEN NĂM 2020
    I. TẬP THỂ
    1|Phường Tây Thạnh|Có thành tích tốt
    2|Trường THCS Lê Lợi|Có thành tích tốt
    II. CÁ NHÂN
    1|Nguyễn Văn An|Phường Tây Thạnh
    2|Lê Thị Bông|Phường Tân Quý`)
  expect(shortly(list)).toEqual([
    'ready · collective · Phường Tây Thạnh · ',
    'ready · collective · Trường THCS Lê Lợi · ',
    'ready · individual · Nguyễn Văn An · Phường Tây Thạnh',
    'ready · individual · Lê Thị Bông · Phường Tân Quý',
  ])
})

test('what the officer says of the columns holds for every table of that shape', () => {
  const text = `
    STT|Họ và tên|Nơi sinh hoạt
    1|Nguyễn Văn An|Phường A`
  const [table] = understand(text).tables
  const list = understand(text, {
    columns: { [table?.shape ?? '']: ['ordinal', 'name', 'unit'] },
  })
  expect(shortly(list)).toEqual(['ready · individual · Nguyễn Văn An · Phường A'])
})

test('hidden rows and sheets, other lists and figures are left out and named', () => {
  const people = sheet(
    `
    STT|Họ tên|Đơn vị|Hình thức
    1|Nguyễn Văn An|A|Giấy khen
    2|Nguyễn Văn Bê|A|Giấy khen
    3|Lê Văn Cê|B|Giấy khen`,
    { hide: [4] },
  )
  const units = sheet(
    `
    DANH MỤC ĐƠN VỊ
    Mã|Tên đơn vị|Trực thuộc
    A|Phường A|Quận`,
    { name: 'Danh mục' },
  )
  const figures = sheet(
    `
    STT|Đơn vị|Số lượng tập thể|Số lượng cá nhân
    1|Phường A|3|5`,
    { name: 'Số liệu' },
  )
  const hidden = sheet('STT|Họ tên\n1|Lê Văn Dê', { name: 'Ẩn', hidden: true })
  const list = understandSheets([people, units, figures, hidden])
  expect(list.rows).toHaveLength(2)
  expect(list.problems.map(({ code }) => code).sort()).toEqual([
    'figures-table',
    'hidden-rows',
    'hidden-sheet',
    'other-list',
  ])
  expect(understandSheets([people, hidden], { withHidden: true }).rows).toHaveLength(4)
})

test('text that names nobody is kept as a row to be settled, a number without a name is none', () => {
  const list = understand(`
    STT|Họ và tên|Chức vụ|Ghi chú
    1|Nguyễn Văn An|Tổ trưởng|
    2|||
    |||xem thêm trang sau
    3||Tổ phó|`)
  expect(shortly(list).slice(1)).toEqual([
    'error · ? ·  ·  · unplaced',
    'error · individual ·  ·  · name-missing',
  ])
  expect(list.rows[1]?.values.note).toBe('xem thêm trang sau')
})
