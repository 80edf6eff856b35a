import { expect, test } from 'vitest'
import { understand } from '../testing/sheets'

/** One row under "Họ và tên", as it comes out. */
function read(name: string, head = 'Họ và tên') {
  const [row] = understand(`STT|${head}|Ghi chú\n1|${name}|`).rows
  const { name: said, ...values } = row?.values ?? {}
  return [row?.state, said, values, ...(row?.problems.map(({ code }) => code) ?? [])]
}
const person = { kind: 'individual' }

test('names in capitals are written as names, abbreviations stay', () => {
  expect(read('NGUYỄN THỊ HOA')).toEqual(['ready', 'Nguyễn Thị Hoa', person])
  expect(read('NGUYỄN Văn Hùng')).toEqual(['ready', 'Nguyễn Văn Hùng', person])
  expect(read('nguyễn thị hoa')).toEqual(['ready', 'Nguyễn Thị Hoa', person])
  const school = read('TRƯỜNG THCS LÊ LỢI - TP.HCM', 'Tên tập thể')
  expect(school).toEqual(['ready', 'Trường THCS Lê Lợi - TP.HCM', { kind: 'collective' }])
})

test('how a person is called, born and what the person is leave the name', () => {
  expect(read('Đ/c Trần Thị Bé (SN 1980)')).toEqual([
    'ready',
    'Trần Thị Bé',
    { ...person, honorific: 'Đ/c', birthYear: 1980 },
  ])
  expect(read('Lê Văn Mười\\nPhó Bí thư Đảng ủy')).toEqual([
    'ready',
    'Lê Văn Mười',
    { ...person, position: 'Phó Bí thư Đảng ủy' },
  ])
  expect(read('Ông Nguyễn Văn An - Bí thư Chi bộ Khu phố 3')[1]).toBe('Nguyễn Văn An')
})

test('two people in one cell are to be split, one name on two lines is not', () => {
  for (const two of [
    'Nguyễn Văn Ánh và Trần Thị Bưởi',
    'Nguyễn Văn Ánh\\nTrần Thị Bưởi',
    '1. Nguyễn Văn Ánh 2. Trần Thị Bưởi',
    'Nguyễn Văn Ánh + Y Moan',
    'Nguyễn Văn Ánh; Trần Thị Bưởi',
  ])
    expect(read(two)).toContain('two-names')
  expect(read('Nguyễn Thị\\nThanh Hoa')).toEqual(['ready', 'Nguyễn Thị Thanh Hoa', person])
})

test('a household stays one, and what stands in the wrong place is marked', () => {
  expect(read('Hộ ông Nguyễn Văn Chín và bà Lê Thị Mười', 'Tên hộ')).toEqual([
    'ready',
    'Hộ ông Nguyễn Văn Chín và bà Lê Thị Mười',
    { kind: 'household' },
  ])
  expect(read('Hộ ông Nguyễn Văn Chín')).toContain('kind-doubtful')
  expect(read('Nguyễn Văn An', 'Tên tập thể')).toContain('kind-doubtful')
  const [row] = understand('I. TẬP THỂ\nSTT|Tên\n1|Nguyễn Văn An').rows
  expect(row?.problems.map(({ code }) => code)).toEqual(['kind-doubtful'])
})

test('what is no name is refused or marked', () => {
  expect(read('A')[0]).toBe('error')
  expect(read('Nguyễn '.repeat(60))).toContain('name-too-long')
  for (const odd of ['=A1+B1', '<b>Nguyễn</b>', 'Nguyễn Văn 4n', 'Hoa', '0903 000 001'])
    expect(read(odd)).toContain('odd-name')
  expect(read('#REF!')[0]).toBe('error')
})

test('"Trường" is a school and "Trương" a family, "Tổ trưởng" and "Hồ bơi" are nobody', () => {
  const kindOf = (name: string) => understand(`STT|Tên|Ghi chú\n1|${name}|x`).rows[0]?.values.kind
  expect(kindOf('Trường Lê Lợi')).toBe('collective')
  expect(kindOf('Trương Lê Lợi')).toBe('individual')
  expect(kindOf('Hồ bơi phường')).toBeUndefined()
  expect(kindOf('Danh Sách')).toBeUndefined()
})

test('family and given name in two columns are one name, a collective beside a person its unit', () => {
  const names = (text: string) =>
    understand(text).rows.map(({ values }) => [values.name, values.unit, values.kind])
  expect(names('STT|Họ và tên đệm|Tên|Đơn vị\n1|Nguyễn Văn|An|Phường A')).toEqual([
    ['Nguyễn Văn An', 'Phường A', 'individual'],
  ])
  expect(
    names('STT|Tên tập thể|Họ tên cá nhân\n1|Phường A|\n2||Nguyễn Văn An\n3|Phường B|Lê Văn Bê'),
  ).toEqual([
    ['Phường A', undefined, 'collective'],
    ['Nguyễn Văn An', undefined, 'individual'],
    ['Lê Văn Bê', 'Phường B', 'individual'],
  ])
})

test('the same person twice is marked on both rows, each with the other', () => {
  const { rows } = understand(
    'STT|Họ và tên|Đơn vị\n1|Nguyễn Văn An|Phường A\n2|NGUYỄN VĂN AN|phường A\n3|Nguyễn Văn An|Phường B',
  )
  expect(rows.map(({ state, problems }) => [state, problems[0]?.message.slice(0, 15)])).toEqual([
    ['warning', 'Trùng với dòng 3'.slice(0, 15)],
    ['warning', 'Trùng với dòng 2'.slice(0, 15)],
    ['ready', undefined],
  ])
})
