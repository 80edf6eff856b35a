import { expect, test } from 'vitest'
import { Busy, fits, hashPassword, inHashQueue } from './hashing'

/** Work that ends when it is told to. */
function held() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end: () => end() }
}

test('a burst waits in a short line, and what does not fit in is turned away before any hash', async () => {
  const gate = held()
  let at = 0
  let most = 0
  let done = 0
  const work = async () => {
    at += 1
    most = Math.max(most, at)
    await gate.ended
    at -= 1
    done += 1
  }
  const burst = Array.from({ length: 400 }, () => inHashQueue('stranger', work))
  const answers = Promise.allSettled(burst)
  gate.end()
  const refused = (await answers).filter((answer) => answer.status === 'rejected')
  expect(refused.every(({ reason }) => reason instanceof Busy)).toBe(true)
  expect(done + refused.length).toBe(400)
  expect(done).toBeLessThanOrEqual(42)
  expect(done).toBeGreaterThan(20)
  expect(most).toBeLessThanOrEqual(2)
})

test('who is known here goes before the strangers that wait, also when their line is full', async () => {
  const gate = held()
  const order: string[] = []
  const strangers = Array.from({ length: 60 }, () =>
    inHashQueue('stranger', async () => {
      await gate.ended
      order.push('stranger')
    }).catch(() => undefined),
  )
  const known = inHashQueue('known', async () => order.push('known'))
  gate.end()
  await Promise.all([known, ...strangers])
  expect(order.indexOf('known')).toBeLessThanOrEqual(2)
  expect(order.length).toBeGreaterThan(20)
})

test('work that fails gives its place to the next', async () => {
  for (let i = 0; i < 5; i += 1)
    await expect(inHashQueue('known', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const hash = await hashPassword('mùa xuân về trên phố')
  expect(await fits('mùa xuân về trên phố', hash)).toBe(true)
  expect(await fits('mùa thu về trên phố', hash)).toBe(false)
  expect(await fits('mùa xuân về trên phố', null)).toBe(false)
})
