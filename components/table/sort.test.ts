import { expect, test } from 'vitest'
import { flipped, sortState } from './sort'

test('the order in the address marks one column and its direction', () => {
  expect(sortState('name', 'name')).toBe('ascending')
  expect(sortState('-year', 'year')).toBe('descending')
  expect(sortState('-year', 'name')).toBeUndefined()
  expect(sortState(undefined, 'name')).toBeUndefined()
})

test('a second click on a head turns the order round', () => {
  const first = flipped('year', sortState('name', 'year'))
  const second = flipped('year', sortState(first, 'year'))
  const third = flipped('year', sortState(second, 'year'))
  expect([first, second, third]).toEqual(['year', '-year', 'year'])
})
