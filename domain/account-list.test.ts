import { expect, test } from 'vitest'
import { accountProblems, proposeAccounts, readAccountLines, usernameFor } from './account-list'

const units = [
  { id: 1, name: 'Phường Tây Thạnh' },
  { id: 2, name: 'Phường Sơn Kỳ' },
  { id: 3, name: 'Trường THPT Phương Nam' },
  { id: 4, name: 'Khu phố 1' },
  { id: 5, name: 'Khu phố 1' },
]
const book = { units, taken: ['admin', 'phuong.sonky'] }

test('a table from Excel with heads is read by its heads, whatever their order', () => {
  const pasted =
    'STT\tHọ và tên\tTên đơn vị\tTên đăng nhập\r\n1\tVõ Văn Bình\tPhường Tây Thạnh\tTayThanh\r\n2\t\tPhường Sơn Kỳ\t\r\n\r\n'
  expect(readAccountLines(pasted)).toEqual([
    { unit: 'Phường Tây Thạnh', username: 'taythanh', name: 'Võ Văn Bình' },
    { unit: 'Phường Sơn Kỳ', username: '', name: '' },
  ])
})

test('without heads: one column of units; a running number before, a user name or a person after', () => {
  expect(readAccountLines('Phường Tây Thạnh\nPhường Sơn Kỳ')).toMatchObject([
    { unit: 'Phường Tây Thạnh', username: '' },
    { unit: 'Phường Sơn Kỳ', username: '' },
  ])
  expect(readAccountLines('1\tPhường Sơn Kỳ\tsonky\tVõ Văn Bình')).toEqual([
    { unit: 'Phường Sơn Kỳ', username: 'sonky', name: 'Võ Văn Bình' },
  ])
  expect(readAccountLines('"Phường Sơn Kỳ"\tVõ Văn Bình')).toEqual([
    { unit: 'Phường Sơn Kỳ', username: '', name: 'Võ Văn Bình' },
  ])
  expect(readAccountLines('  \n\t\n')).toEqual([])
})

test.each([
  ['Phường Tây Thạnh', 'phuong.taythanh'],
  ['P. Tân Sơn Nhì', 'phuong.tansonnhi'],
  ['Trường THPT Phương Nam', 'thpt.phuongnam'],
  ['UBND phường Sơn Kỳ', 'ubnd.phuongsonky'],
  ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận', 'vphdndvauybannhandanquan'],
])('%s signs in as %s', (unit, username) => {
  expect(usernameFor(unit)).toBe(username)
})

test('user names are of nobody else, in the book or in the list', () => {
  const lines = readAccountLines('Phường Sơn Kỳ\nPhường Tây Thạnh\nP. Tây Thạnh')
  const rows = proposeAccounts(lines, book)
  expect(rows.map(({ username }) => username)).toEqual([
    'phuong.sonky2',
    'phuong.taythanh',
    'phuong.taythanh2',
  ])
  expect(rows.map(({ unitId }) => unitId)).toEqual([2, 1, 1])
  expect(rows[2]?.name).toBe('Phường Tây Thạnh')
  expect(accountProblems(rows, book.taken)).toEqual([[], ['unitTwice'], ['unitTwice']])
})

test('a unit that is not sure is asked about, never taken: a misspelling, two of one name, one unknown', () => {
  const lines = readAccountLines('Phường Tây Thanh\nKhu phố 1\nHợp tác xã Bình Minh')
  const rows = proposeAccounts(lines, book)
  // Folded, the missing mark is no difference.
  expect(rows[0]).toMatchObject({ unitId: 1 })
  expect(rows[1]).toMatchObject({ unitId: null, candidates: [4, 5] })
  expect(rows[2]).toMatchObject({ unitId: null, candidates: [] })
  const [misspelt] = proposeAccounts(readAccountLines('Phường Sơn Kì Kỳ'), book)
  expect(misspelt).toMatchObject({ unitId: null, candidates: [2] })
})

test('doubles and names that cannot be are named row by row', () => {
  const row = { unit: '', candidates: [], name: 'Võ Văn Bình' }
  const rows = [
    { ...row, unitId: 1, username: 'taythanh' },
    { ...row, unitId: 2, username: 'TayThanh' },
    { ...row, unitId: 3, username: 'admin' },
    { ...row, unitId: null, username: 'tây thạnh', name: ' ' },
  ]
  expect(accountProblems(rows, book.taken)).toEqual([
    ['usernameTwice'],
    ['usernameTwice'],
    ['usernameTaken'],
    ['unit', 'username', 'name'],
  ])
})
