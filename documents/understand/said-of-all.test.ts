import { expect, test } from 'vitest'
import { understand } from '../testing/sheets'

const under = (line: string, head = 'STT|Họ và tên|Đơn vị', row = '1|Nguyễn Văn An|Phường A') =>
  understand(`${head}\n${row}\n${line}`)

test.each([
  ['Tổng cộng danh sách có: 1.234 cá nhân.', { individual: 1234 }],
  ['Danh sách gồm 1 234 tập thể và hai mươi mốt cá nhân./.', { collective: 1234, individual: 21 }],
  ['Ấn định danh sách này có sáu mươi tư người.', { individual: 64 }],
  ['Ấn định danh sách khen thưởng gồm 64 (sáu mươi tư) đồng chí', { individual: 64 }],
  ['Danh sách trên có 05 (năm) tập thể; 12 hộ gia đình.', { collective: 5, household: 12 }],
  ['Tổng cộng: Tập thể: 12, cá nhân: 1', { collective: 12, individual: 1 }],
  ['Tổng số: một trăm linh năm cá nhân', { individual: 105 }],
  ['Danh sách có 1 cá nhân, tổng số tiền thưởng là 300.000 đồng', { individual: 1 }],
])('how many a paper says that it names: %s', (line, counts) => {
  const { document, problems } = under(line)
  expect(document.statedTotals).toEqual(counts)
  const differs = JSON.stringify(counts) !== '{"individual":1}'
  expect(problems.map(({ code }) => code)).toEqual(differs ? ['stated-total-differs'] : [])
})

test('a total of both kinds at once is split by nobody', () => {
  const { document, problems } = under('Ấn định danh sách có 64 tập thể và cá nhân.')
  expect(document.statedTotals).toBeUndefined()
  expect(problems.map(({ message }) => message)).toEqual([
    'Văn bản ghi tổng cộng 64, đọc được 1 dòng.',
  ])
})

test('a bare total has thousands too, the sum of the rewards is none, digits and words must agree', () => {
  const said = (list: ReturnType<typeof under>) => list.problems.map(({ message }) => message)
  expect(said(under('Tổng cộng: 1.234'))).toEqual(['Văn bản ghi tổng cộng 1.234, đọc được 1 dòng.'])
  const paid = under('Cộng||3.000.000', 'STT|Họ và tên|Số tiền', '1|Nguyễn Văn An|3.000.000')
  expect(said(paid)).toEqual([])
  expect(said(under('Tổng cộng||300', 'STT|Họ và tên|Số tiền', '1|Nguyễn Văn An|300'))).toEqual([])
  expect(said(under('Danh sách này có 01 (hai) cá nhân'))).toEqual([
    'Văn bản ghi “01 (hai)”: số và chữ khác nhau. Đọc được 1 dòng.',
  ])
  expect(said(under('II. CÁ NHÂN (1.234)\n2|Trần Thị Bé|Phường A'))).toEqual([
    'Văn bản ghi 1.234 cá nhân, đọc được 2 cá nhân.',
  ])
})

test.each([
  ['DANH SÁCH KHEN THƯỞNG\nNăm: 2019', 2019],
  ['DANH SÁCH KHEN THƯỞNG\nNăm khen thưởng : 2019', 2019],
  ['DANH SÁCH KHEN THƯỞNG\n(NĂM 2019)', 2019],
  ['DANH SÁCH KHEN THƯỞNG NĂM 2021, GIAI ĐOẠN 2016-2021', 2021],
  // A school year and a period are no year, and of several nobody can tell.
  ['DANH SÁCH KHEN THƯỞNG NĂM HỌC 2020-2021', undefined],
  ['DANH SÁCH KHEN THƯỞNG NĂM 2019, 2020', undefined],
  ['DANH SÁCH KHEN THƯỞNG\nNăm: 2016 – 2021', undefined],
  ['DANH SÁCH KHEN THƯỞNG TỪ NĂM 2016 ĐẾN NĂM 2021', undefined],
  ['DANH SÁCH KHEN THƯỞNG\nNgày 5 tháng 11 năm 2021', undefined],
])('the year of a list: %j', (title, year) => {
  const { rows, document } = understand(`${title}\nSTT|Họ và tên|Đơn vị\n1|Nguyễn Văn An|Phường A`)
  expect(rows[0]?.values.year).toBe(year)
  expect(document.title).not.toContain(':')
})

test('the level of one paper is not taken for another one in the same list', () => {
  const levelsOf = (text: string) =>
    understand(`DANH SÁCH TẶNG BẰNG KHEN CẤP THÀNH PHỐ NĂM 2021\n${text}`).rows.map(
      ({ values }) => [values.form, values.level],
    )
  expect(levelsOf('A. GIẤY KHEN\nSTT|Họ và tên|Đơn vị\n1|Nguyễn Văn An|Phường A')).toEqual([
    ['Giấy khen', undefined],
  ])
  expect(
    levelsOf(`STT|Họ và tên|Đơn vị|Hình thức
      1|Nguyễn Văn An|Phường A|Giấy khen
      2|Nguyễn Văn Bê|Phường A|Bằng khen của UBND Thành phố`),
  ).toEqual([
    ['Giấy khen', undefined],
    ['Bằng khen của UBND Thành phố', 'city'],
  ])
})

test('an empty cell that takes what the title says is asked about where its column says otherwise', () => {
  const codesOf = (more: string) =>
    understand(`DANH SÁCH TẶNG GIẤY KHEN CẤP QUẬN NĂM 2021
      STT|Họ và tên|Cấp|Năm|Đơn vị
      1|Nguyễn Văn An|${more}|Phường A
      2|Nguyễn Văn Bê|||Phường A`).rows[1]?.problems.map(({ code, field }) => `${code} ${field}`)
  expect(codesOf('Thành phố|2019')).toEqual(['blank-doubtful level', 'blank-doubtful year'])
  expect(codesOf('Quận|2021')).toEqual([])
  expect(codesOf('|')).toEqual([])
})
