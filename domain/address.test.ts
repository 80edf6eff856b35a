import { expect, test } from 'vitest'
import { addressOf, idOf, oneOf, present, readPage, readSort, textOf, yearOf } from './address'
import { awardsHref, readAwardFilters } from './award-filters'
import { levels } from './vocabulary'

test('what no link of ours would send is ignored', () => {
  const rubbish = {
    level: 'galaxy',
    year: '21',
    unit: '-1',
    page: '0',
    form: '9'.repeat(10),
    q: '  ',
  }
  expect(oneOf(rubbish, 'level', levels)).toBeUndefined()
  expect(yearOf(rubbish, 'year')).toBeUndefined()
  expect(idOf(rubbish, 'unit')).toBeUndefined()
  expect(idOf(rubbish, 'form')).toBeUndefined()
  expect(textOf(rubbish, 'q')).toBeUndefined()
  expect(readPage(rubbish)).toBe(1)
  expect(readAwardFilters(rubbish)).toEqual({})
})

test('a parameter given twice counts once', () => {
  expect(yearOf({ year: ['2021', '2016'] }, 'year')).toBe(2021)
})

test('an order is read with its direction; an unknown one is the first', () => {
  const sorts = ['name', 'year'] as const
  expect(readSort({ sort: '-year' }, sorts)).toEqual({ by: 'year', down: true })
  expect(readSort({ sort: '-colour' }, sorts)).toEqual({ by: 'name', down: false })
  expect(readSort({}, sorts)).toEqual({ by: 'name', down: false })
})

test('the address of a list is read back as the same filters', () => {
  const filters = {
    q: 'dang thi',
    from: 2016,
    to: 2021,
    level: 'district',
    campaign: 'none',
  } as const
  const address = awardsHref(filters)
  expect(address).toBe('/awards?q=dang+thi&from=2016&to=2021&level=district&campaign=none')
  const params = Object.fromEntries(new URLSearchParams(address.split('?')[1]))
  expect(readAwardFilters(params)).toEqual(filters)
  expect(addressOf('/units', present({ q: undefined, kind: '' }))).toBe('/units')
})
