import { expect, test } from 'vitest'
import { type BlockTable, blockHtml, blockText } from './block-table'

const table: BlockTable = {
  title: 'Theo năm',
  about: '2016–2021 · Phường Tây Thạnh',
  columns: ['Đơn vị', { year: 'Năm' }, 'Số lượt'],
  rows: [
    ['Phường Tây Thạnh', 2021, 1234],
    ['Trường "Họa Mi" <1&2>', 2020, 0],
    ['=1+1', 2019, null],
    ['Hai\tô\nhai dòng', 2018, -3],
  ],
}

test('as text, a row is a line and a cell stands between tabs, whatever is in it', () => {
  const lines = blockText(table).split('\r\n')
  expect(lines.slice(0, 4)).toEqual([
    'Theo năm',
    '2016–2021 · Phường Tây Thạnh',
    'Đơn vị\tNăm\tSố lượt',
    'Phường Tây Thạnh\t2021\t1234',
  ])
  expect(lines.slice(3).map((line) => line.split('\t').length)).toEqual([3, 3, 3, 3])
  expect(lines[6]).toBe('Hai ô hai dòng\t2018\t-3')
})

test('as text, a name is never a formula, and a figure below zero stays a figure', () => {
  expect(blockText(table)).toContain("'=1+1\t2019\t")
  expect(blockText(table)).toContain('\t-3')
})

test('as HTML, figures are bare digits with the format of a number, and years with none', () => {
  const html = blockHtml(table)
  expect(html).toContain(`<td align="right" style="mso-number-format:'\\#\\,\\#\\#0'">1234</td>`)
  expect(html).toContain(`<td align="right" style="mso-number-format:'0'">2021</td>`)
  expect(html).not.toContain('1.234')
})

test('as HTML, the block and its period come first, and no name is markup', () => {
  const html = blockHtml(table)
  expect(html).toMatch(/^<table[^>]*><tr><td colspan="3"><b>Theo năm<\/b><\/td><\/tr>/)
  expect(html).toContain('<i>2016–2021 · Phường Tây Thạnh</i>')
  expect(html).toContain('Trường &#34;Họa Mi&#34; &#60;1&#38;2&#62;')
  expect(html.match(/<tr>/g)).toHaveLength(3 + table.rows.length)
})
