import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mendBlock } from './mend-block'
import { isBlock, parseBlock } from './parse-block'
import { blankRow, shownColumns } from './quick-row'
import { readHead, readKind, tidy } from './read-cells'
import { pasteRow, planBlock } from './spread-block'

/** As Excel writes the clipboard. */
const asExcel = (rows: string[][]) =>
  rows
    .map((row) =>
      row
        .map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\r\n')
    .concat('\r\n')

const shown = shownColumns([])
const read = { form: (text: string) => text, level: (text: string) => text }
const spread = (block: string[][], at: (typeof shown)[number]) => {
  const { rows, targets } = planBlock(block, at, shown)
  return rows.map((cells) => pasteRow(blankRow('0', 'individual'), cells, targets, read))
}

describe('the clipboard', () => {
  test('of a sheet comes back cell by cell, whatever stands in the cells', () => {
    const cell = fc.stringMatching(/^[A-Za-zạếộưđĐ"\t\n ,;.]{0,12}$/)
    const row = fc.array(cell, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const there = rows.filter((cells) => cells.some((text) => text.trim() !== ''))
        expect(parseBlock(asExcel(rows))).toEqual(there)
      }),
    )
  })

  test('never throws and never loses a letter, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const letters = (all: string) => [...all.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
        expect(letters(parseBlock(text).flat().join(''))).toBe(letters(text))
      }),
    )
  })

  test('a cell of two lines stays one cell; a quote that never closes is a letter', () => {
    expect(parseBlock('1\t"Nguyễn Văn An\nTrần Thị ""Út"""\tGiáo viên\r\n')).toEqual([
      ['1', 'Nguyễn Văn An\nTrần Thị "Út"', 'Giáo viên'],
    ])
    expect(parseBlock('"Ánh sáng\tvăn hóa\n')).toEqual([['"Ánh sáng', 'văn hóa']])
    expect(parseBlock('"Ánh" sáng\tA\nB')).toEqual([['"Ánh" sáng', 'A'], ['B']])
  })

  test('one cell is pasted as text is pasted everywhere', () => {
    for (const text of ['Đặng Thị Kim Chi', 'Đặng Thị Kim Chi\r\n', '"An"'])
      expect(isBlock(text)).toBe(false)
    for (const text of ['An\tBình', 'An\nBình', 'An\r\nBình\r\n']) expect(isBlock(text)).toBe(true)
  })
})

describe('a pasted block', () => {
  test('goes over rows and columns from the focused cell on', () => {
    const block = [
      ['Tổ trưởng', 'Phường Sơn Kỳ'],
      ['', 'Phường Tây Thạnh'],
    ]
    expect(spread(block, 'position')).toMatchObject([
      { name: '', position: 'Tổ trưởng', unit: 'Phường Sơn Kỳ' },
      { name: '', position: '', unit: 'Phường Tây Thạnh' },
    ])
  })

  test('with STT and kinds finds its columns, wherever among the first it is pasted', () => {
    const block = [
      ['1', 'Tập thể', 'Phường Sơn Kỳ', '', 'Phường Sơn Kỳ'],
      ['2', 'cá nhân', 'Đặng Thị Kim Chi', 'Điều dưỡng', 'Bệnh viện quận'],
      ['3', 'Hộ', 'Trần Văn Út', '12 Lê Lợi', 'Phường Sơn Kỳ'],
    ]
    for (const at of ['kind', 'name'] as const)
      expect(spread(block, at)).toMatchObject([
        { kind: 'collective', name: 'Phường Sơn Kỳ', unit: 'Phường Sơn Kỳ' },
        { kind: 'individual', name: 'Đặng Thị Kim Chi', position: 'Điều dưỡng' },
        { kind: 'household', name: 'Trần Văn Út', position: '12 Lê Lợi' },
      ])
  })

  test('with heads is read by its heads, in any order, and repeated heads are no people', () => {
    const heads = ['STT', 'Đơn vị công tác', 'Họ và tên', 'Ghi chú']
    const block = [heads, ['1', 'Phường Sơn Kỳ', 'Lê Hoàng Bảo', 'x'], heads]
    const rows = spread(block, 'note')
    expect(rows).toHaveLength(1)
    expect(rows).toMatchObject([{ name: 'Lê Hoàng Bảo', unit: 'Phường Sơn Kỳ', note: 'x' }])
  })

  test('names alone pasted at the kind go to the name; a word that is no kind is asked about', () => {
    expect(spread([['Lê Hoàng Bảo'], ['Võ Minh Đạt']], 'kind')).toMatchObject([
      { kind: 'individual', name: 'Lê Hoàng Bảo' },
      { kind: 'individual', name: 'Võ Minh Đạt' },
    ])
    const block = [
      ['Cá nhân', 'Lê Hoàng Bảo'],
      ['Nhóm', 'Nhóm thiện nguyện'],
    ]
    expect(spread(block, 'kind')).toMatchObject([{ kind: 'individual' }, { kind: '' }])
  })
})

test('names are cleaned of what is no name, and of nothing else', () => {
  const name = (text: string, kind: 'individual' | 'collective' = 'individual') =>
    tidy('name', text, kind)
  expect(name(' 1.  Ông ĐẶNG  VĂN THÀNH ')).toBe('Đặng Văn Thành')
  expect(name('Bà Nguyễn Thị Bà')).toBe('Nguyễn Thị Bà')
  expect(name("K'SOR H'ÂN")).toBe("K'Sor H'Ân")
  // Ông is a family name too.
  expect(name('Ông Ích Khiêm')).toBe('Ông Ích Khiêm')
  expect(name('Nguyễn Văn An\nTrần Thị Bình')).toBe('Nguyễn Văn An; Trần Thị Bình')
  expect(name('Nguyễn Thị Huyền\nTrang')).toBe('Nguyễn Thị Huyền Trang')
  expect(name('CHI BỘ 3', 'collective')).toBe('CHI BỘ 3')
  expect(name('1. Chi bộ\nkhu phố 3', 'collective')).toBe('Chi bộ khu phố 3')
})

test('kinds and heads are known as they are written, without diacritics too', () => {
  expect(['Tập thể', 'TẬP THỂ', 'ca nhan', 'Hộ gia đình', 'Hộ', 'Giáo viên'].map(readKind)).toEqual(
    ['collective', 'collective', 'individual', 'household', 'household', null],
  )
  expect(['TT', 'Họ và tên/ Tên tập thể', 'Năm', 'Năm sinh', 'Cấp'].map(readHead)).toEqual([
    'ordinal',
    'name',
    'year',
    null,
    'level',
  ])
})

test('old fonts, broken letters and codes of a page are turned into Unicode, and said', () => {
  const { block, changed } = mendBlock([
    ['TrÇn ThÞ Thuû', 'Héi viªn', 'Khu phè 9'],
    ['Nguyá»…n VÄƒn áº¨n', 'Tổ trưởng', 'Khu phố 9'],
    ['L&ecirc; V&#259n Tám', "'0125/QĐ-UBND", 'Khu phố 9'],
  ])
  expect(block).toEqual([
    ['Trần Thị Thuỷ', 'Hội viên', 'Khu phố 9'],
    ['Nguyễn Văn Ẩn', 'Tổ trưởng', 'Khu phố 9'],
    ['Lê Văn Tám', '0125/QĐ-UBND', 'Khu phố 9'],
  ])
  expect(changed).toContainEqual({ before: 'TrÇn ThÞ Thuû', after: 'Trần Thị Thuỷ' })
  expect(changed).toHaveLength(5)
  const sound = [['Lê Hoàng Bảo', 'H’Hen Niê', 'Hoà']]
  expect(mendBlock(sound)).toEqual({ block: sound, changed: [] })
})
