import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { BlockTable } from '@/domain/block-table'
import { blockXlsx } from './block-xlsx'

const table: BlockTable = {
  title: 'Theo đơn vị: từ đăng ký đến nhân rộng [2021]',
  about: '2021 · Chỉ thị 05',
  columns: ['Đơn vị', { year: 'Năm' }, 'Số lượt', 'Thay đổi'],
  rows: [
    ['Phường Tây Thạnh', 2021, 1234, -3],
    ['=1+1', 2020, 0, null],
    ['Chữ \u0001lạ', 2019, 7, 7],
  ],
}

async function read(block: BlockTable) {
  const { sheets } = await readXlsx(await blockXlsx(block), { readStyles: true })
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('a downloaded block says its name, its period, its heads and its figures, as numbers', async () => {
  const { rows } = await read(table)
  expect(rows[0]?.[0]).toBe(table.title)
  expect(rows[1]?.[0]).toBe(table.about)
  expect(rows[3]).toEqual(['Đơn vị', 'Năm', 'Số lượt', 'Thay đổi'])
  expect(rows[4]).toEqual(['Phường Tây Thạnh', 2021, 1234, -3])
  expect(rows[5]?.slice(0, 3)).toEqual(['=1+1', 2020, 0])
})

test('figures take dots for thousands, years do not, and a name is never worked out', async () => {
  const { cells } = await read(table)
  expect(cells?.get('4,2')?.style?.numFmt).toBe('#,##0')
  expect(cells?.get('4,1')?.style?.numFmt ?? '0').toBe('0')
  expect(cells?.get('5,0')?.formula).toBeUndefined()
  expect(cells?.get('6,0')?.value).toBe('Chữ lạ')
})

test('a sheet has a name that office programs take, however the block is called', async () => {
  for (const title of [table.title, '///', 'Đ'.repeat(80), '']) {
    const { name } = await read({ ...table, title })
    expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/)
  }
})
