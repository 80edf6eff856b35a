import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheet, understand, understandSheets } from '../testing/sheets'

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

const names = [
  'Nguyễn Văn An',
  'Kpă H’Lan',
  'Y Nuel Bkrông',
  'Trần Thị Bé',
  'Zơrâm Bốn',
  'Vàng A Páo',
]
const odd = fc.record({
  name: fc.constantFrom(...names),
  before: fc.constantFrom('', 'Ông ', 'BS. ', 'Đ/c Đại tá ', '1. ', '- ', 'Cô '),
  behind: fc.constantFrom(
    '',
    ' (1975)',
    '*',
    ' - Tổ trưởng',
    '\\n(SN 1980)',
    ' (đã mất)',
    ', KP3',
    ' 0903123456',
  ),
  shape: fc.constantFrom('plain', 'left', 'right', 'ditto', 'withdrawn'),
})

test('whatever stands around a name, in whatever column it was typed, it is in a row of its own', () => {
  fc.assert(
    fc.property(fc.array(odd, { minLength: 1, maxLength: 12 }), (all) => {
      const lines = all.map(({ name, before, behind, shape }, at) => {
        const said = `${before}${name}${behind}`
        if (shape === 'left') return `${name}|Bảo vệ|Trường A|`
        if (shape === 'right') return `|${at + 2}|${name}|Bảo vệ|Trường A`
        if (shape === 'ditto') return `${at + 2}|${said}|nt|"`
        return `${at + 2}|${said}|Bảo vệ|Trường A|${shape === 'withdrawn' ? 'Rút tên' : ''}`
      })
      const list = understand(`${head}|Ghi chú\n1|Lê Văn Đầu|Bảo vệ|Trường A|\n${lines.join('\n')}`)
      expect(list.rows.slice(1).map(({ values }) => values.name)).toEqual(
        all.map(({ name }) => name),
      )
      const isSaved = list.rows.slice(1).map(({ state }) => state === 'ready')
      for (const [at, { shape }] of all.entries())
        if (shape !== 'plain' && shape !== 'ditto') expect(isSaved[at]).toBe(false)
    }),
  )
})

test('however many stand in one cell, they are never saved as one', () => {
  const people = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 5 })
  const sign = fc.constantFrom('; ', ', ', ' và ', ' & ', ' - ', '\\n', ' / ', ' + ', '\\n- ')
  fc.assert(
    fc.property(people, sign, fc.constantFrom('', 'ông '), (all, between, called) => {
      const cell = all.map((name) => `${called}${name}`).join(between)
      const [row, ...more] = understand(`${head}\n1|${cell}|Tổ viên|Buôn A`).rows
      expect(more).toEqual([])
      expect(row?.problems.map(({ code }) => code)).toContain('two-names')
      for (const name of all) expect(row?.values.name).toContain(name)
    }),
  )
})

test('every name of a message’s lines is in a row, whatever marks the lines', () => {
  const mark = fc.constantFrom('1. ', '2) ', '3/ ', '- ', '+ ', '* ', 'a) ', '👉 ', '(4) ', '5- ')
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, odd), { minLength: 1, maxLength: 10 }), (all) => {
      const lines = all.map(
        ([sign, { name, behind }]) => `${sign}${name}${behind.replace(/\\n/, ' ')}`,
      )
      const grid = sheet('')
      grid.rows = lines.map((line, at) => ({ row: at + 1, hidden: false, cells: [line] }))
      const read = understandSheets([grid]).rows.map(({ values }) => values.name)
      expect(read).toEqual(all.map(([, { name }]) => name))
    }),
  )
})
