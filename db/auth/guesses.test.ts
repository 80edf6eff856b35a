import { beforeEach, expect, test, vi } from 'vitest'
import { type Guesser, Guesses, guess, TooManyGuesses } from './guesses'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-11-15T02:00:00Z') })
  return () => vi.useRealTimers()
})

/** Each test guesses at an account and from an address of its own: the counts are the server's. */
let n = 0
const somebody = (changes: Partial<Guesser> = {}): Guesser => {
  n += 1
  return { account: `account.${n}`, address: `203.0.113.${n}`, device: null, ...changes }
}
/** Guesses wrongly; the minutes to wait when that is refused. */
const wrong = async (who: Guesser): Promise<number | 'tried'> => {
  try {
    await guess(who)
    return 'tried'
  } catch (error) {
    if (error instanceof TooManyGuesses) return error.minutes
    throw error
  }
}
const right = async (who: Guesser) => (await guess(who)).right()
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000 + 10)
const triedOf = (answers: (number | 'tried')[]) => answers.filter((a) => a === 'tried').length

test('of 300 guesses at once five are tried', async () => {
  const who = somebody()
  expect(triedOf(await Promise.all(Array.from({ length: 300 }, () => wrong(who))))).toBe(5)
})

test('after five wrong ones comes one guess after each wait, and the waits double up to an hour', async () => {
  const guesses = new Guesses(5)
  const waits: number[] = []
  for (let i = 0; i < 5; i += 1) await guesses.take('x')
  for (let i = 0; i < 9; i += 1) {
    const wait = Math.ceil((await guesses.wait('x')) / 60_000)
    await expect(guesses.take('x')).rejects.toThrow(TooManyGuesses)
    waits.push(wait)
    await minutes(wait)
    await guesses.take('x')
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('asking again while one has to wait makes the wait no longer', async () => {
  const guesses = new Guesses(5)
  for (let i = 0; i < 5; i += 1) await guesses.take('x')
  for (let i = 0; i < 50; i += 1) await guesses.take('x').catch(() => undefined)
  expect(await guesses.wait('x')).toBe(60_000)
  await minutes(1)
  expect(await guesses.wait('x')).toBe(0)
})

test('a right password clears the count, however often one signs in', async () => {
  const who = somebody()
  for (let round = 0; round < 10; round += 1) {
    for (let i = 0; i < 4; i += 1) expect(await wrong(who)).toBe('tried')
    await right(who)
  }
})

test('who guesses at the administrator elsewhere locks nobody out but themselves', async () => {
  const owner = somebody()
  const thief = { ...owner, address: '198.51.100.7' }
  for (let i = 0; i < 20; i += 1) await wrong(thief)
  expect(await wrong(thief)).toBe(1)
  expect(await wrong(owner)).toBe('tried')
})

test('a thousand addresses that guess at one account are slowed down, and its own device is not', async () => {
  const { account } = somebody()
  const known = somebody({ account, device: 'office-pc' })
  const answers: (number | 'tried')[] = []
  for (let i = 0; i < 1000; i += 1)
    answers.push(await wrong({ account, address: `198.51.${i >> 8}.${i & 255}`, device: null }))
  expect(triedOf(answers)).toBe(51)
  for (let i = 0; i < 3; i += 1) expect(await wrong(known)).toBe('tried')
  await right(known)
  // Slowed down, not locked: after some seconds the next stranger is heard.
  expect(await wrong({ account, address: '192.0.2.1', device: null })).toBe(1)
  await vi.advanceTimersByTimeAsync(10_010)
  expect(await wrong({ account, address: '192.0.2.1', device: null })).toBe('tried')
})

test('one address that guesses at many accounts is stopped, and a device known there is not', async () => {
  const { address } = somebody()
  const answers: (number | 'tried')[] = []
  for (let i = 0; i < 80; i += 1) answers.push(await wrong(somebody({ address })))
  expect(triedOf(answers)).toBe(50)
  expect(answers.at(-1)).toBe(15)
  expect(await wrong(somebody({ address, device: 'office-pc' }))).toBe('tried')
})

test('people of one office who sign in rightly use nothing of their address up', async () => {
  const { address } = somebody()
  for (let i = 0; i < 300; i += 1) await right(somebody({ address }))
  expect(await wrong(somebody({ address }))).toBe('tried')
})
