import { expect, test } from 'vitest'
import { paramsOf } from './address'
import { readAwardFilters, readAwardSort, readOneOfEach } from './award-filters'
import { chosenColumns, readColumns } from './columns'
import { partOf, viewQuery } from './listing'

test('several values of one condition, by comma or by saying it again; what nobody knows is let go', () => {
  const several = { level: ['city', 'district'] }
  expect(readAwardFilters({ level: 'city,district' })).toEqual(several)
  expect(readAwardFilters({ level: ['city', 'district'] })).toEqual(several)
  expect(readAwardFilters({ level: 'city,nonsense,city' })).toEqual({ level: 'city' })
  expect(readAwardFilters({ decision: 'none,7', unit: '3', event: '0,x' })).toEqual({
    decision: ['none', 7],
    unit: 3,
  })
})

test('a page that knows one value a condition takes no part of several', () => {
  expect(readOneOfEach({ level: 'city,ward', year: '2021' })).toEqual({ year: 2021 })
})

test('collectives come first, unless an order is asked for or a name is searched', () => {
  expect(readAwardSort({})).toEqual({ by: 'kind', down: false })
  expect(readAwardSort({ sort: '-year' })).toEqual({ by: 'year', down: true })
  expect(readAwardSort({ q: 'hoa' })).toEqual({ by: 'name', down: false })
})

test('the first column names the row and stays; the others as chosen, in the order of the list', () => {
  const columns = ['name', 'unit', 'note', 'year'].map((key) => ({
    key,
    head: key,
    value: () => '',
    extra: key === 'note',
  }))
  const keys = (wanted?: string[]) => chosenColumns(columns, wanted).map(({ key }) => key)
  expect(keys()).toEqual(['name', 'unit', 'year'])
  expect(keys(readColumns({ columns: 'year,note,nonsense' }))).toEqual(['name', 'note', 'year'])
  expect(keys(readColumns({ columns: 'none' }))).toEqual(['name'])
})

test('a view is the same however its address is written, on whichever page', () => {
  const kept = 'columns=name%2Cyear&level=city&level=ward&sort=-year'
  expect(viewQuery('?sort=-year&level=city&level=ward&page=7&columns=name,year')).toBe(kept)
  expect(
    viewQuery({ level: ['city', 'ward'], columns: 'name,year', sort: '-year', q: '', saved: '1' }),
  ).toBe(kept)
})

test('rows of a page are one of three numbers', () => {
  expect(partOf({ size: '200', page: '3' })).toEqual({ page: 3, size: 200 })
  expect(partOf({ size: '1000000' })).toEqual({ page: 1, size: 50 })
})

test('a parameter that a request gives again is a list, and none of its values is lost', () => {
  const params = paramsOf('http://x/awards/export?format=csv&level=city&level=ward&sort=-year')
  expect(params).toEqual({ format: 'csv', level: ['city', 'ward'], sort: '-year' })
  expect(readAwardFilters(params)).toEqual({ level: ['city', 'ward'] })
})
