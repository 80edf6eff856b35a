import { expect, test } from 'vitest'
import { tableInput } from './table-input'

const table = { title: 'Theo năm', about: '2021', columns: ['Cấp'], rows: [[1], ['a'], [null]] }

test('a block is taken as it is, and nothing that is none', () => {
  expect(tableInput.parse(table)).toEqual(table)
  for (const wrong of [
    null,
    'chữ',
    { ...table, columns: [] },
    { ...table, rows: [[{ formula: 'A1' }]] },
    { ...table, rows: [[Number.POSITIVE_INFINITY]] },
    { ...table, rows: Array(1001).fill([1]) },
    { ...table, title: 'a'.repeat(1001) },
  ])
    expect(tableInput.safeParse(wrong).success).toBe(false)
})
