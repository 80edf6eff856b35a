import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, request as send } from 'node:http'

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/port.mjs'

export const adminPassword = 'thu-nghiem-quan-tri-2021'

export type OwnServer = {
  address: string
  folder: string
  stop: () => Promise<void>
  /** As a supervisor asks it; its exit code once it has ended, 137 when it had to be killed. */
  askToStop: () => Promise<number | null>
}

/**
 * A server of one test's own, started as an office starts it, on an empty book: for what would spoil
 * the common one, or needs another environment.
 */
export async function startServer(env: Record<string, string> = {}): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-own-'))
  const { child, output } = launch({ PORT: String(await freePort()), DATA_DIR: folder, ...env })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`the server did not start:\n${output()}`)))
    child.stdout?.on('data', () => {
      if (output().includes('Nhấn Ctrl+C')) resolve(`http://127.0.0.1:${portOf(child)}`)
    })
  })
  const stop = async () => {
    await end(child)
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, folder, stop, askToStop: () => end(child) }
}

/** Starts a server that is expected to refuse: what it printed and its exit code. */
export async function refusedStart(env: Record<string, string>) {
  const { child, output } = launch({ PORT: String(await freePort()), ...env })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output: output() }
}

const ports = new WeakMap<ChildProcess, string>()
const portOf = (child: ChildProcess) => ports.get(child)

function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      SO_VANG_SAMPLE: '0',
      SO_VANG_ADMIN_PASSWORD: adminPassword,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  ports.set(child, env.PORT ?? '')
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
  return { child, output: () => text }
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  return await ended
}

/** What stands before an office's server and calls it by another name. */
export async function startProxy(port: number, to: () => string): Promise<Server> {
  const proxy = createServer((req, res) => {
    const target = new URL(req.url ?? '/', to())
    const headers = { ...req.headers, host: 'so-vang.noi-bo:8080' }
    const onward = send(target, { method: req.method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
    })
    onward.on('error', () => res.destroy())
    req.pipe(onward)
  })
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  return proxy
}

/** The sign-in form sent as a browser without script sends it, on a connection of its own. */
export async function sendSignIn(
  address: string,
  fields: { username: string; password: string; next?: string },
  headers: Record<string, string> = {},
) {
  const form = new FormData()
  const page = await pageOf(address)
  for (const [tag] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const attribute = (name: string) =>
      new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"') ?? ''
    form.append(attribute('name'), attribute('value'))
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const body = new Response(form)
  const type = body.headers.get('content-type') ?? ''
  const sent = { ...headers, 'content-type': type, connection: 'close' }
  const bytes = Buffer.from(await body.arrayBuffer())
  return new Promise<{ status: number; cookies: string[]; location: string; says: string }>(
    (resolve, reject) => {
      const post = send(`${address}/sign-in`, { method: 'POST', headers: sent, agent: false })
      post.on('error', reject)
      post.on('response', async (answer) => {
        let text = ''
        for await (const part of answer.setEncoding('utf8')) text += part
        const says = /role="alert"[^>]*>([^<]*)</.exec(text)?.[1] ?? text.slice(0, 80)
        const { 'set-cookie': cookies = [], location = '' } = answer.headers
        resolve({ status: answer.statusCode ?? 0, cookies, location, says })
      })
      post.end(bytes)
    },
  )
}

/** The form is the same for everybody: one look will do for a burst. */
const pages = new Map<string, Promise<string>>()
function pageOf(address: string): Promise<string> {
  const page = pages.get(address) ?? fetch(`${address}/sign-in`).then((answer) => answer.text())
  pages.set(address, page)
  return page
}
