import { expect, test } from 'vitest'
import { sheet, shortly, understand, understandSheets } from '../testing/sheets'

test('the decision of an annex stands over several lines and in words', () => {
  const list = understand(`
    PHỤ LỤC
    DANH SÁCH TẬP THỂ ĐƯỢC TẶNG BẰNG KHEN
    (Kèm theo Quyết định số 105/QĐ-UBND ngày 02 tháng 3 năm 2022
    của Chủ tịch Ủy ban nhân dân Thành phố)
    TT|Đơn vị|Ghi chú
    1|Phường Tây Thạnh|
    2|Trường Mầm non Hoa Mai|
    Danh sách này có 02 (hai) tập thể./.`)
  expect(list.document).toEqual({
    title: 'PHỤ LỤC DANH SÁCH TẬP THỂ ĐƯỢC TẶNG BẰNG KHEN',
    decisionNumber: '105/QĐ-UBND',
    decidedOn: '2022-03-02',
    issuer: 'Chủ tịch Ủy ban nhân dân Thành phố',
    statedTotals: { collective: 2 },
  })
  // The day of the decision is not the year that is commended.
  expect(list.rows[0]?.values).toEqual({
    kind: 'collective',
    name: 'Phường Tây Thạnh',
    form: 'Bằng khen',
  })
})

test('a submission is no decision, and a day that is not in the calendar is none', () => {
  const read = (line: string) =>
    understand(`
    DANH SÁCH KHEN THƯỞNG
    ${line}
    STT|Họ và tên|Đơn vị
    1|Nguyễn Văn An|Phường A`).document
  expect(read('(Kèm theo Tờ trình số 12/TTr-UBND ngày 02/3/2022)')).toEqual({
    title: 'DANH SÁCH KHEN THƯỞNG',
  })
  expect(read('(Kèm theo Quyết định số 12-QĐ/ĐU ngày 31/02/2022)')).toEqual({
    title: 'DANH SÁCH KHEN THƯỞNG',
    decisionNumber: '12-QĐ/ĐU',
  })
})

test('a title that speaks of two forms, levels or years gives none of them', () => {
  const [row] = understand(`
    DANH SÁCH TẶNG BẰNG KHEN CẤP THÀNH PHỐ, GIẤY KHEN CẤP QUẬN NĂM 2020, NĂM 2021
    STT|Họ và tên|Đơn vị
    1|Nguyễn Văn An|Phường A`).rows
  expect(row?.values).toEqual({ kind: 'individual', name: 'Nguyễn Văn An', unit: 'Phường A' })
})

test('each list of a sheet, and each sheet, has its own title and decision', () => {
  const list = understandSheets([
    sheet(`
      DANH SÁCH TẬP THỂ TẶNG BẰNG KHEN NĂM 2021
      (Kèm theo Quyết định số 1/QĐ-UBND ngày 1/2/2021 của UBND quận)
      STT|Tên tập thể
      1|Phường Tây Thạnh
      DANH SÁCH CÁ NHÂN TẶNG GIẤY KHEN NĂM 2022
      STT|Họ tên|Đơn vị
      1|Nguyễn Văn An|Phường A`),
    sheet(`
      DANH SÁCH TUYÊN DƯƠNG
      (Kèm theo Quyết định số 2/QĐ-UBND ngày 2/2/2021 của UBND quận)
      STT|Họ tên|Đơn vị
      1|Đinh Núp|Phường C`),
  ])
  expect(list.rows.map(({ values }) => [values.form, values.year, values.decisionNumber])).toEqual([
    ['Bằng khen', 2021, undefined],
    ['Giấy khen', 2022, undefined],
    ['Tuyên dương', undefined, '2/QĐ-UBND'],
  ])
  expect(list.document.decisionNumber).toBe('1/QĐ-UBND')
})

test('what a heading, a closing line or a bare total says is held against the rows', () => {
  const read = (heading: string, closing: string) =>
    understand(`
      ${heading}
      STT|Họ và tên|Đơn vị
      1|Nguyễn Văn An|Phường A
      2|Nguyễn Văn Bê|Phường A
      ${closing}`).problems.map(({ message }) => message)
  expect(read('II. CÁ NHÂN (3)', '')).toEqual(['Văn bản ghi 3 cá nhân, đọc được 2 cá nhân.'])
  expect(read('II. CÁ NHÂN NĂM 2021', 'Danh sách này có 02 (hai) cá nhân./.')).toEqual([])
  expect(read('II. CÁ NHÂN', 'Tổng cộng: 5')).toEqual(['Văn bản ghi tổng cộng 5, đọc được 2 dòng.'])
})

test('a letter: whom it is sent to and who gets a copy are not commended', () => {
  const list = understand(`
    Kính gửi:
    - Ban Thi đua - Khen thưởng quận;
    - Ban Dân vận Quận ủy.
    Phường xin gửi danh sách đề nghị khen thưởng như sau:
    I. TẬP THỂ
    - Chi bộ Khu phố 3
    II. CÁ NHÂN
    1. Ông Nguyễn Văn An - Bí thư Chi bộ Khu phố 3
    2. Bà Trần Thị Bé, Chủ tịch Hội Phụ nữ phường
    Nơi nhận:
    - Như trên;
    - Ban Thường vụ Đảng ủy;
    - Lưu: VT.`)
  expect(shortly(list)).toEqual([
    'ready · collective · Chi bộ Khu phố 3 · ',
    'ready · individual · Nguyễn Văn An · Chi bộ Khu phố 3',
    'ready · individual · Trần Thị Bé · Hội Phụ nữ phường',
  ])
})

test('the heads and the title tell what a list is about', () => {
  const kindOf = (text: string) => understand(text).kind
  expect(kindOf('STT|Tên mô hình|Lĩnh vực\n1|Hẻm sạch|Kinh tế')).toBe('models')
  expect(kindOf('STT|Mã|Tên đơn vị|Trực thuộc\n1|A|Phường A|Quận')).toBe('units')
  expect(kindOf('DANH SÁCH CÁN BỘ\nSTT|Họ tên|Chức vụ\n1|Lê Văn Tám|Tổ trưởng')).toBe('individuals')
  expect(kindOf('STT|Họ tên|Chức vụ\n1|Lê Văn Tám|Tổ trưởng')).toBe('awards')
})

test('a row says which of its values stand around it, not in its own cells', () => {
  const { rows } = understand(`
DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN NĂM 2021
STT | Họ và tên | Đơn vị | Hình thức
1 | Lê Thị Lan | Phường Tây Thạnh | Tuyên dương
2 | Lê Văn Hai | Phường Tây Thạnh |
`)
  expect(rows.map(({ values, around }) => [values.form, around])).toEqual([
    ['Tuyên dương', ['year']],
    ['Giấy khen', ['form', 'year']],
  ])
})
