import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Places } from './places'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const rules = { places: 3, aside: 2, patience: 2000, large: 1 }

/** Asks for places in turn; `begun` tells who has one, in order. */
function asked(...wishes: string[]) {
  const places = new Places(rules)
  const begun: string[] = []
  const leave = new Map<string, () => void>()
  for (const wish of wishes) {
    const [owner = '', size] = wish.split(' ')
    places.enter({ owner, isLarge: size === 'large' }).then((end) => {
      begun.push(wish)
      leave.set(wish, end)
    })
  }
  return { begun, leave: (wish: string) => leave.get(wish)?.() }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

test('one account never has all places: another begins at once', async () => {
  const { begun } = asked('a 1', 'a 2', 'a 3', 'a 4', 'b 1')
  await settled()
  expect(begun).toEqual(['a 1', 'a 2', 'b 1'])
})

test('each account has one before another has two', async () => {
  const { begun, leave } = asked('a 1', 'b 1', 'c 1', 'a 2', 'd 1')
  await settled()
  leave('b 1')
  await settled()
  expect(begun).toEqual(['a 1', 'b 1', 'c 1', 'd 1'])
  leave('a 1')
  await settled()
  expect(begun.at(-1)).toBe('a 2')
})

test('what takes long is moved aside, so far as there is room, and the next begins', async () => {
  const { begun } = asked('a 1', 'b 1', 'c 1', 'd 1', 'e 1', 'f 1')
  await settled()
  expect(begun).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(2000)
  expect(begun).toEqual(['a 1', 'b 1', 'c 1', 'd 1', 'e 1'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(begun).toHaveLength(5)
})

test('of what takes much memory there are so many at a time; small ones pass by', async () => {
  const { begun, leave } = asked('a large', 'b large', 'c 1')
  await vi.advanceTimersByTimeAsync(5000)
  expect(begun).toEqual(['a large', 'c 1'])
  leave('a large')
  await settled()
  expect(begun.at(-1)).toBe('b large')
})
