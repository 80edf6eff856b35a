import { expect, test } from 'vitest'
import { shortly, understand } from '../testing/sheets'

const namesOf = (text: string) => understand(text).rows.map(({ values }) => values.name)

test('a name said twice is one: in parts and whole, in capitals, or under the same head again', () => {
  const two = ['Trần Thị Hồng', 'Lê Minh Tâm']
  for (const text of [
    `STT|Họ lót|Tên|Họ và tên
     1|Trần Thị|Hồng|Trần Thị Hồng
     2|Lê Minh|Tâm|Lê Minh Tâm`,
    `STT|Họ và tên|Tên|Đơn vị
     1|Trần Thị Hồng|Hồng|Khu phố 1
     2|Lê Minh Tâm|Tâm|Khu phố 2`,
    `STT|HỌ VÀ TÊN|Họ và tên|Đơn vị
     1|TRẦN THỊ HỒNG|Trần Thị Hồng|Khu phố 1
     2|LE MINH TAM|Lê Minh Tâm|Khu phố 2`,
    `STT|Họ và tên|Đơn vị|Họ và tên
     1|Trần Thị Hồng|Khu phố 1|Trần Thị Hồng
     2|Lê Minh Tâm|Khu phố 2|Lê Minh Tâm`,
  ])
    expect(namesOf(text)).toEqual(two)
})

test('family and given name in two columns stay one name, and "Anh" may come twice in it', () => {
  expect(
    namesOf(`STT|Họ và chữ lót|Tên|Đơn vị
      1|Trần Thị|Hồng|Khu phố 1
      2|Nguyễn Anh|Anh|Khu phố 2`),
  ).toEqual(['Trần Thị Hồng', 'Nguyễn Anh Anh'])
})

test('a name in three parts is one name, with or without the whole beside it', () => {
  for (const text of [
    `STT|Họ|Tên đệm|Tên|Đơn vị
     1|Trần|Thị|Hồng|Khu phố 1
     2|Lê|Minh|Tâm|Khu phố 2`,
    `STT|Họ|Đệm|Tên|Họ và tên|Đơn vị
     1|Trần|Thị|Hồng|Trần Thị Hồng|Khu phố 1
     2|Lê|Minh|Tâm|Lê Minh Tâm|Khu phố 2`,
  ])
    expect(namesOf(text)).toEqual(['Trần Thị Hồng', 'Lê Minh Tâm'])
})

test('two columns that differ after all are asked about, and nobody is lost with the second one', () => {
  expect(
    shortly(
      understand(`STT|Họ và tên|Tên in trên giấy khen|Họ và tên (in hoa)|Đơn vị
        1|Lê Thị Thúy||LÊ THỊ THỦY|Khu phố 1
        2|Lê Minh Hoà||LÊ MINH HÒA|Khu phố 2
        3|||LÊ MINH NĂM|Khu phố 3`),
    ),
  ).toEqual([
    'warning · individual · Lê Thị Thúy · Khu phố 1 · columns-differ',
    'ready · individual · Lê Minh Hoà · Khu phố 2',
    'warning · individual · Lê Minh Năm · Khu phố 3 · columns-differ',
  ])
})

test('a unit said twice is one, and where somebody lives is not the unit', () => {
  expect(
    shortly(
      understand(`STT|Họ và tên|Đơn vị|Đơn vị|Địa chỉ
        1|Trần Thị Hồng|Khu phố 1|Khu phố 1|12 Lê Lợi
        2|Lê Minh Tâm|Khu phố 2|Khu phố 2, phường Tây Thạnh|34 Lê Lai`),
    ),
  ).toEqual([
    'ready · individual · Trần Thị Hồng · Khu phố 1',
    'ready · individual · Lê Minh Tâm · Khu phố 2, phường Tây Thạnh',
  ])
})

test.each(['Mã số', 'Mã', 'Số hiệu', 'Mã CB', 'Mã nhân viên', 'Số hiệu công chức'])(
  'a number of the staff turns no list of people into one of units: %s',
  (head) => {
    const list = understand(`STT|${head}|Họ và tên|Đơn vị
      1|CB001|Đường Thị Sử|Khu phố 1
      2|CB002||Khu phố 2`)
    expect(list.kind).toBe('awards')
    expect(list.rows[0]?.values).toEqual({
      kind: 'individual',
      name: 'Đường Thị Sử',
      unit: 'Khu phố 1',
    })
    expect(list.rows[1]?.problems.map(({ code }) => code)).toEqual(['name-missing'])
  },
)

test('under "Cá nhân" stand people, and beside "Tập thể" two are commended', () => {
  const people = understand('STT|Cá nhân|Đơn vị\n1|Nguyễn Văn An|Khu phố 1')
  expect(shortly(people)).toEqual(['ready · individual · Nguyễn Văn An · Khu phố 1'])
  const both = understand('STT|Tập thể|Cá nhân\n1|Chi bộ Khu phố 1|Nguyễn Văn An')
  expect(both.rows[0]?.problems.map(({ code }) => code)).toContain('two-names')
})

test('names of people under "Tên" are no units, units are', () => {
  const kindOf = (name: string) =>
    understand(`TT|Mã|Tên|Trực thuộc\n1|A1|${name}|Phường A\n2|A2|${name} Hai|Phường A`).kind
  expect(kindOf('Nguyễn Thị Sử')).toBe('awards')
  expect(kindOf('Khu phố 1')).toBe('units')
})

const marks = ['x', 'X', '✓', '1', '+', '●', '√']

test.each(marks)('a mark says the value that its head names: %s', (mark) => {
  const list =
    understand(`STT|Họ tên, tên tập thể|Tập thể|Cá nhân|Giấy khen của UBND phường|Bằng khen|Tuyên dương|Nam|Nữ
    1|Trần Thị Hồng||${mark}|${mark}||||${mark}
    2|Chi bộ Khu phố 1|${mark}||||${mark}||`)
  expect(list.rows.map(({ state, values }) => ({ state, ...values }))).toEqual([
    {
      state: 'ready',
      kind: 'individual',
      name: 'Trần Thị Hồng',
      form: 'Giấy khen',
      level: 'ward',
    },
    { state: 'ready', kind: 'collective', name: 'Chi bộ Khu phố 1', form: 'Tuyên dương' },
  ])
})

test('levels, titles and fields stand as heads too, under one name or without any', () => {
  const levels = understand(
    `STT|Họ và tên|Cấp khen thưởng||
    |||Thành phố|Quận|Phường
    1|Trần Thị Hồng|x||
    2|Lê Văn Tám||x|`.replace('|||Thành phố', '||Thành phố'),
  )
  expect(levels.rows.map(({ values }) => values.level)).toEqual(['city', 'district'])
  const titles = understand(`Họ và tên|Đơn vị|Chiến sĩ thi đua cơ sở|Lao động tiên tiến
    Trần Thị Hồng|Khu phố 1|x|
    Lê Văn Tám|Khu phố 1||x`)
  expect(titles.rows.map(({ values }) => values.form)).toEqual([
    'Chiến sĩ thi đua cơ sở',
    'Lao động tiên tiến',
  ])
  const fields = understand(`STT|Tên mô hình|Kinh tế|Văn hóa - xã hội|Quốc phòng - an ninh
    1|Hẻm sạch|x||
    2|Góp gạo||x|`)
  expect(fields.rows.map(({ values }) => values.field)).toEqual(['Kinh tế', 'Văn hóa - xã hội'])
})

test('a head without STT may be made of values too', () => {
  const list = understand(`|Họ và tên|Giấy khen|Bằng khen
    1|Trần Thị Hồng|x|
    2|Lê Minh Tâm||x`)
  expect(list.rows.map(({ values }) => [values.name, values.form])).toEqual([
    ['Trần Thị Hồng', 'Giấy khen'],
    ['Lê Minh Tâm', 'Bằng khen'],
  ])
})

test('years stand as heads too, and short forms of papers', () => {
  const years = understand(`STT|Họ và tên|Đơn vị|Năm khen thưởng||
    |||2019|2020|2021
    1|Trần Thị Hồng|Khu phố 1|x||
    2|Lê Minh Tâm|Khu phố 2|||x`)
  expect(years.rows.map(({ values }) => values.year)).toEqual([2019, 2021])
  const forms = understand(`STT|Họ và tên|Đơn vị|Đề nghị khen thưởng||
    |||BK|GK|TD
    1|Trần Thị Hồng|Khu phố 1|x||
    2|Lê Minh Tâm|Khu phố 2|||x`)
  expect(forms.rows.map(({ values }) => values.form)).toEqual(['Bằng khen', 'Tuyên dương'])
})

test('two marks, none, and words among marks are asked about', () => {
  const list = understand(`STT|Họ và tên|Đơn vị|Giấy khen|Bằng khen
    1|Trần Thị Một|Khu phố 1|x|x
    2|Trần Thị Hai|Khu phố 1||
    3|Trần Thị Ba|Khu phố 1|chờ xét|
    4|Trần Thị Tư|Khu phố 1||x
    5|Trần Thị Năm|Khu phố 1|x|-`)
  expect(
    list.rows.map(({ state, values, problems }) => [
      state,
      values.form,
      ...problems.map(({ code }) => code),
    ]),
  ).toEqual([
    ['error', undefined, 'two-ticks'],
    ['warning', undefined, 'no-tick'],
    ['warning', undefined, 'tick-unclear'],
    ['ready', 'Bằng khen'],
    ['ready', 'Giấy khen'],
  ])
})

test('years of birth under Nam and Nữ are no years of awards, and counts of a unit are nobody', () => {
  const born = understand(`STT|Họ và tên|Nam|Nữ
    1|Trần Thị Hồng||1980
    2|Lê Văn Tám|1975|`)
  expect(born.rows.map(({ values }) => [values.birthYear, values.year])).toEqual([
    [1980, undefined],
    [1975, undefined],
  ])
  const counts = understand(`STT|Đơn vị|Tập thể|Cá nhân
    1|Phường A|3|5
    2|Phường B|1|4`)
  expect(counts.rows).toEqual([])
  expect(counts.problems.map(({ code }) => code)).toEqual(['figures-table'])
})
