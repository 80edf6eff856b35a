import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { root } from './root.mjs'

// A server that stops as the framework does – it closes, and ends when the last connection has – behind
// the front door. The production server itself is stopped in `e2e/stopping.spec.ts`.

const server = `
import { createServer } from 'node:http'
const server = createServer((request, response) => {
  const after = Number(new URL(request.url, 'http://x').searchParams.get('after') ?? 0)
  setTimeout(() => response.end('done'), after)
})
process.on('SIGTERM', () => server.close(() => process.exit(143)))
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
`
const starting = 'console.log("starting"); setInterval(() => {}, 1e6)'
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

async function served() {
  const args = [
    '--import',
    join(root, 'scripts/front-door.mjs'),
    '--input-type=module',
    '-e',
    server,
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  const port = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (text) => resolve(String(text).trim())),
  )
  const stop = async () => {
    const since = Date.now()
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    child.kill('SIGTERM')
    return { code: await ended, took: Date.now() - since }
  }
  return { address: `http://127.0.0.1:${port}`, stop }
}

const ask = (url: string, agent: Agent) =>
  new Promise<{ text: string; connection: string | undefined }>((resolve, reject) => {
    get(url, { agent }, async (answer) => {
      let text = ''
      for await (const part of answer) text += part
      resolve({ text, connection: answer.headers.connection })
    }).on('error', reject)
  })

test('a request in flight is answered, and told that its connection ends there', async () => {
  const { address, stop } = await served()
  const agent = new Agent({ keepAlive: true })
  await ask(address, agent)
  const slow = ask(`${address}/?after=700`, agent)
  await ask(address, new Agent())
  const { took } = await stop()
  expect(await slow).toEqual({ text: 'done', connection: 'close' })
  expect(took).toBeGreaterThan(300)
  expect(took).toBeLessThan(2500)
})

test('connections that are kept open and asked on hold nothing up', async () => {
  const { address, stop } = await served()
  const agent = new Agent({ keepAlive: true })
  let isOn = true
  const asking = Array.from({ length: 8 }, async () => {
    while (isOn) await ask(`${address}/?after=20`, agent).catch(() => (isOn = false))
  })
  await ask(address, agent)
  const { took } = await stop()
  await Promise.all(asking)
  expect(took).toBeLessThan(2500)
})

test('a process that serves nobody yet is ended by the signal itself', async () => {
  const args = ['--import', join(root, 'scripts/front-door.mjs'), '-e', starting]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  const ended = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))
  child.kill('SIGTERM')
  expect(await ended).toBe('SIGTERM')
})

test('what takes too long is cut off, so that the process is not killed', async () => {
  const { address, stop } = await served()
  const endless = ask(`${address}/?after=60000`, new Agent()).catch(() => 'cut off')
  await ask(address, new Agent())
  const { code, took } = await stop()
  expect(await endless).toBe('cut off')
  expect(code).toBe(143)
  expect(took).toBeLessThan(9500)
}, 20_000)

test('a server whose starter was killed while it was still starting ends too', async () => {
  const args = [
    '--import',
    join(root, 'scripts/front-door.mjs'),
    '-e',
    'setInterval(() => {}, 1000)',
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  running.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.disconnect()
  expect(await ended).toBe(1)
})
