import { expect, test } from 'vitest'
import { inTcvn3, inVni } from '@/documents/fixtures/old-letters'
import type { Grid } from './list'
import { modernise } from './modernise'

const gridOf = (rows: string[][]): Grid => ({
  name: 'Sheet1',
  hidden: false,
  date1904: false,
  rows: rows.map((cells, at) => ({ row: at + 1, hidden: false, cells })),
  merges: [],
})
const cellsOf = (grids: Grid[]) => grids.map((grid) => grid.rows.map((row) => row.cells))

/** Names that are words in Unicode and other words in an old font. */
const doubtful = ['Hoà', 'Hòa', 'Bé', 'Tú', 'Ngà', 'Hà', 'Thìn', 'Vân', 'Phã', 'Sáu', 'Là', 'An']
const sure = ['Nguyễn Thị', 'Trần Văn', 'Phường Tây Thạnh', 'Đặng Thùy', 'Phó Bí thư']

test('names that fit several readings follow the others of their file', () => {
  const people = doubtful.map((name, at) => [sure[at % 5] as string, name])
  for (const [encoding, encode] of [
    ['tcvn3', inTcvn3],
    ['vni', inVni],
  ] as const) {
    const grids = [gridOf(people.map((cells) => cells.map(encode)))]
    expect(modernise(grids)?.encoding).toBe(encoding)
    expect(cellsOf(grids)).toEqual([people])
  }
  const modern = [gridOf(people)]
  expect(modernise(modern)).toBeNull()
  expect(cellsOf(modern)).toEqual([people])
})

test('a sheet, a column or some rows in an old font beside Unicode are mended, the rest is left', () => {
  const people = doubtful.map((name, at) => [sure[at % 5] as string, name])
  const old = (cells: string[]) => cells.map(inTcvn3)
  const sheets = [gridOf(people), gridOf(people.map(old))]
  expect(modernise(sheets)?.encoding).toBe('tcvn3')
  expect(cellsOf(sheets)).toEqual([people, people])
  // The second half of the rows was pasted from an old file.
  const pasted = [gridOf([...people, ...people.map(old)])]
  modernise(pasted)
  expect(cellsOf(pasted)).toEqual([[...people, ...people]])
  // One column has the old font, the other is of Unicode with names that fit both.
  const mixed = doubtful.map((name, at) => [sure[at % 5] as string, at % 2 ? name : 'Ưng Thị'])
  const column = [gridOf(mixed.map(([name, other]) => [inVni(name as string), other as string]))]
  modernise(column)
  expect(cellsOf(column)).toEqual([mixed])
})

test('what was is shown beside what it became, and no more than a few cells', () => {
  const grids = [gridOf(Array.from({ length: 50 }, () => ['NguyÔn ThÞ Hoa']))]
  const mended = modernise(grids)
  expect(mended?.converted[0]).toEqual({ before: 'NguyÔn ThÞ Hoa', after: 'Nguyễn Thị Hoa' })
  expect(mended?.converted.length).toBeLessThan(10)
})

test('names of other peoples and signs are left as they are in a file of Unicode', () => {
  const rows = [
    ['H’Hen Niê', 'Mlô'],
    ['Müller', 'Café'],
    ['© 2021', '30 m²'],
    ['Trần Thị', 'Hoà'],
  ]
  const grids = [gridOf(rows)]
  expect(modernise(grids)).toBeNull()
  expect(cellsOf(grids)).toEqual([rows])
})
