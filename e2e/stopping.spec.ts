import { Agent, get, request } from 'node:http'
import { expect, test } from '@playwright/test'
import { type OwnServer, startServer } from './own-server'

let server: OwnServer
test.beforeEach(async () => {
  server = await startServer({ SO_VANG_BACKUP_HOUR: 'off' })
})
test.afterEach(() => server.stop())

test('asked to stop, the server answers what it has begun and takes nothing new', async () => {
  const slow = beginSlowRequest(server.address)
  await slow.reached
  const ended = server.askToStop()
  await expect.poll(() => takesConnections(server.address)).toBe(false)
  slow.sendTheRest()
  // The language was changed: the whole answer came, to a request whose body ended after the signal.
  expect(await slow.answer).toBe(303)
  expect(await ended).toBe(0)
})

test('under load it stops at once, though every browser keeps its connection open', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 24 })
  const load = { isOn: true, answered: 0, broken: 0 }
  const asking = Array.from({ length: 24 }, () => askOnAndOn(server.address, agent, load))
  await expect.poll(() => load.answered).toBeGreaterThan(200)
  const since = Date.now()
  expect(await server.askToStop()).toBe(0)
  const took = Date.now() - since
  load.isOn = false
  await Promise.all(asking)
  agent.destroy()
  test.info().annotations.push({ type: 'stopped after', description: `${took} ms` })
  expect(took).toBeLessThan(5000)
  // Whoever was let in was answered.
  expect(load.broken).toBe(0)
})

/** A request whose body stops half way: its answer can only come after the rest. */
function beginSlowRequest(address: string) {
  const [half, rest] = ['loca', 'le=en']
  const post = request(`${address}/locale`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': half.length + rest.length,
      expect: '100-continue',
    },
  })
  const answer = new Promise<number>((resolve, reject) => {
    post.on('error', reject)
    post.on('response', (got) => got.resume().on('end', () => resolve(got.statusCode ?? 0)))
  })
  const reached = new Promise<void>((resolve) => post.on('continue', () => resolve()))
  post.flushHeaders()
  return {
    answer,
    reached: reached.then(() => post.write(half)),
    sendTheRest: () => post.end(rest),
  }
}

const takesConnections = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    get(`${address}/api/health`, { agent: false }, (answer) => {
      answer.resume()
      resolve(true)
    }).on('error', () => resolve(false))
  })

type Load = { isOn: boolean; answered: number; broken: number }

async function askOnAndOn(address: string, agent: Agent, load: Load): Promise<void> {
  while (load.isOn) {
    const end = await askOnce(address, agent)
    if (end === 'answered') load.answered += 1
    if (end === 'broken') load.broken += 1
    if (end === 'refused') return
  }
}

/** `broken`: the answer had begun and did not end. */
const askOnce = (address: string, agent: Agent): Promise<'answered' | 'broken' | 'refused'> =>
  new Promise((resolve) => {
    const sent = get(`${address}/sign-in`, { agent }, (answer) => {
      answer.on('end', () => resolve('answered')).on('error', () => resolve('broken'))
      answer.resume()
    })
    sent.on('error', () => resolve('refused'))
  })
