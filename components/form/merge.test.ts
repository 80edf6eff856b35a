import { expect, test } from 'vitest'
import { differencesOf } from './merge'

const base = { id: 4, version: 1, name: 'Võ An', position: 'Tổ trưởng', year: '2021', unitId: 7 }

test('what only one of the two changed is known to be the one’s; what both changed is asked', () => {
  const mine = { ...base, name: 'Võ Văn An', position: 'Bí thư' }
  const theirs = { ...base, version: 2, name: 'Võ Ân', year: '2020' }
  expect(differencesOf(mine, theirs, base)).toEqual([
    { field: 'name', changedBy: null },
    { field: 'position', changedBy: 'mine' },
    { field: 'year', changedBy: 'theirs' },
  ])
})

test('what both changed alike, or only write otherwise, is no difference', () => {
  const mine = { ...base, name: 'Võ Ân', year: 2021, unitId: '7', note: null, rows: [] }
  const theirs = { ...base, version: 2, name: 'Võ Ân', note: '', rows: undefined }
  expect(differencesOf(mine, theirs, base)).toEqual([])
})

test('of a draft from before nobody knows what both began with: everything is asked', () => {
  const mine = { ...base, year: '2019' }
  expect(differencesOf(mine, { ...base, version: 3 }, undefined)).toEqual([
    { field: 'year', changedBy: null },
  ])
})

test('lines of a record count as one field', () => {
  const rows = [{ name: 'Trần Út', role: '' }]
  const mine = { ...base, rows: [...rows, { name: 'Lê Bình', role: '' }] }
  expect(differencesOf(mine, { ...base, rows }, { ...base, rows })).toEqual([
    { field: 'rows', changedBy: 'mine' },
  ])
})
