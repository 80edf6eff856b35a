import { expect, test } from 'vitest'
import { reportOf } from '../testing/report'
import { levelTable } from './awards'
import { withCell } from './cell'
import { changedSince, doubtful } from './doubts'
import type { Part, ReportTable } from './types'

const data = reportOf({
  'praise.city.collective': 11,
  'praise.city.individual': 1234,
  'praise.district.collective': 132,
})
const [table] = levelTable(data) as [ReportTable]
/** Row 0, "Cấp thành phố": its name, collectives, individuals, both. */
const cityOf = (at: number, text: string, was = table, figures = data.figures) =>
  withCell(was, { row: 0, at, from: was.rows[0]?.[at] as Part, text }, figures)
const cellOf = (one: ReportTable, at: number) => one.rows[0]?.[at]
const key = 'awards.praise.city.individual'

test('a number typed over a number of the book is marked, leads nowhere, and the others keep their rows', () => {
  const typed = cityOf(2, '1.240')
  expect(cellOf(typed, 2)).toEqual({ text: '1.240', typed: true, over: key })
  expect(typed.rows.flat().filter((cell) => cell.key !== undefined)).toHaveLength(
    table.rows.flat().filter((cell) => cell.key !== undefined).length - 1,
  )
  expect(doubtful([typed], data.figures)).toMatchObject([
    { part: { text: '1.240' }, why: ['typed'] },
  ])
  expect([table.heads, table.widths, table.rows.length]).toEqual([
    typed.heads,
    typed.widths,
    typed.rows.length,
  ])
})

test('typed back to what the book counts it is linked again, however its thousands are written', () => {
  const typed = cityOf(2, '1.240')
  for (const text of ['1.234', '1234', ' 1 234 '])
    expect(cellOf(cityOf(2, text, typed), 2)).toEqual({
      text: '1.234',
      key,
      value: 1234,
      href: data.figures[key]?.href,
    })
  expect(cellOf(cityOf(2, '123', typed), 2)).toMatchObject({ typed: true, over: key })
  expect(cellOf(cityOf(2, '12', table), 2)).toMatchObject({ typed: true })
})

test('what the book counts today is meant, once the old number has been typed over', () => {
  const today = { ...data.figures, [key]: { value: 1300, href: '/awards?today=1' } }
  const typed = cityOf(2, '1.240')
  expect(cellOf(cityOf(2, '1.234', typed, today), 2)).toMatchObject({ typed: true, over: key })
  expect(cellOf(cityOf(2, '1.300', typed, today), 2)).toMatchObject({ key, value: 1300 })
  // The cell as it was saved stays the cell of that day, and is compared with today.
  expect(changedSince([cityOf(2, '1.234', table, today)], today)).toMatchObject([
    { was: 1234, is: 1300 },
  ])
  expect(changedSince([typed], today)).toEqual([])
})

test('words may stand in the place of a number, and a count among words marks its cell', () => {
  expect(cellOf(cityOf(2, 'chưa tổng hợp'), 2)).toEqual({ text: 'chưa tổng hợp', over: key })
  expect(cellOf(cityOf(2, ''), 2)).toEqual({ text: '', over: key })
  expect(cellOf(cityOf(0, 'Cấp  Thành phố '), 0)).toEqual({ text: 'Cấp Thành phố' })
  expect(cellOf(cityOf(0, 'Cấp thành phố (25 đợt)'), 0)).toEqual({
    text: 'Cấp thành phố (25 đợt)',
    typed: true,
  })
  const counted = cityOf(0, 'Cấp thành phố (25 đợt)')
  expect(cellOf(cityOf(0, 'Cấp thành phố (26 đợt)', counted), 0)).toMatchObject({ typed: true })
  expect(cellOf(cityOf(0, 'Cấp thành phố năm 2021', counted), 0)).toEqual({
    text: 'Cấp thành phố năm 2021',
  })
})

test('the place of a row in a list and a number that stood there before are no counts', () => {
  const list: ReportTable = {
    kind: 'table',
    caption: 'Cá nhân',
    heads: ['STT', 'Họ và tên', 'Chức vụ, đơn vị'],
    widths: [10, 40, 50],
    rows: [[{ text: '1' }, { text: 'Lê Thị Ánh' }, { text: '12 năm làm Trưởng khu phố 3' }]],
  }
  const set = (at: number, text: string) => cellOf(cityOf(at, text, list, {}), at)
  expect(set(0, '2')).toEqual({ text: '2' })
  expect(set(1, '<b>Lê Thị Ánh</b>')).toEqual({ text: '<b>Lê Thị Ánh</b>' })
  expect(set(2, 'Có 12 năm làm Trưởng khu phố 3')).toEqual({
    text: 'Có 12 năm làm Trưởng khu phố 3',
  })
  expect(set(2, '13 năm làm Trưởng khu phố 3')).toMatchObject({ typed: true })
})
