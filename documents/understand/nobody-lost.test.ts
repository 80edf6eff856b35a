import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheet, understand, understandSheets } from './test-lists'

const head = 'STT|Họ và tên|Chức vụ|Đơn vị'
const between = [
  '',
  '|||',
  head,
  'Phường Tây Thạnh|||',
  '|Cộng: 3||',
  'II. CÁ NHÂN',
  '(1)|(2)|(3)|(4)',
]

test('whatever stands between the rows, nobody is lost and nobody is read twice', () => {
  const rows = fc.array(fc.constantFrom('person', ...between), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(rows, (each) => {
      let count = 0
      const lines = each.map((line) => {
        if (line !== 'person') return line
        count++
        return `${count}|Nguyễn Văn An ${'ABCDEĐGHIK'.charAt(count % 10)}|Tổ trưởng|Phường Sơn Kỳ`
      })
      const list = understand([head, ...lines].join('\n'))
      expect(list.rows.filter(({ values }) => values.kind === 'individual')).toHaveLength(count)
      expect(list.rows).toHaveLength(count)
    }),
  )
})

test('no grid is too strange to be answered', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      null,
      '',
      'STT',
      'Họ và tên',
      'Đơn vị',
      'Tập thể',
      'I. TẬP THỂ',
      'Tổng cộng',
      'x',
    ),
    fc.double({ noNaN: true }),
    fc.string({ unit: 'grapheme' }),
  )
  const merge = fc.record({
    row: fc.nat(20),
    column: fc.nat(6),
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 })), fc.array(merge), (cells, merges) => {
      const rows = cells.map((each, at) => ({ row: at + 1, hidden: false, cells: each }))
      const grid = { name: 'A', hidden: false, date1904: false, rows, merges }
      expect(understandSheets([grid]).rows.length).toBeLessThanOrEqual(rows.length * 6)
    }),
  )
})

test('twice as many rows take about twice as long', () => {
  const rows = (count: number) =>
    `Họ và tên|Chức vụ|Đơn vị\n${Array.from({ length: count }, (_, at) => `Nguyễn Văn An ${at % 2 ? 'Bình' : 'Chí'}|Tổ trưởng ${at}|Phường ${at}`).join('\n')}`
  const costOf = (count: number) => {
    const grid = sheet(rows(count))
    const before = process.cpuUsage()
    expect(understandSheets([grid]).rows).toHaveLength(count)
    return process.cpuUsage(before).user
  }
  costOf(1000)
  const [few, many] = [costOf(2000), costOf(8000)]
  expect(many / few).toBeLessThan(10)
})
