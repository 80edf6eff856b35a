import { sendSignIn } from '../e2e/own-server'
import { builtActions } from '../e2e/server-actions'
import { freePort } from '../scripts/port.mjs'
import { Group } from './group'

const password = 'thu-nghiem-vai-tro-2021'

export type Answer = {
  ok: boolean
  reason?: string
  problems?: Record<string, string>
  value?: Record<string, unknown>
}

/** The production server on one data folder, started and killed as often as need be. */
export class Server {
  private group: Group | null = null
  private port = 0
  private cookie = ''
  private actions = new Map<string, string>()

  constructor(readonly folder: string) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Begins to start; `ready` waits for the end of it. */
  async start(): Promise<void> {
    this.port = await freePort()
    this.group = new Group(['scripts/start.mjs', '--demo'], {
      HOST: '127.0.0.1',
      PORT: String(this.port),
      DATA_DIR: this.folder,
      SO_VANG_ADMIN_PASSWORD: 'thu-nghiem-quan-tri-2021',
      SO_VANG_DEMO_PASSWORD: password,
      SO_VANG_BACKUP_HOUR: 'off',
    })
  }

  async ready(): Promise<void> {
    await this.group?.says('Nhấn Ctrl+C')
    // Only now: a start builds what has changed.
    this.actions = new Map(builtActions().map(({ exportedName, id }) => [exportedName, id]))
    // A session outlives the server; the first start alone signs in.
    this.cookie ||= await signedIn(this.address)
  }

  get isUp(): boolean {
    return this.group !== null
  }

  kill = () => this.end('SIGKILL')
  stop = () => this.end('SIGTERM')

  private async end(signal: NodeJS.Signals): Promise<void> {
    const group = this.group
    this.group = null
    await group?.kill(signal)
  }

  /** An action as the page's own script calls it. Throws when no whole answer comes. */
  async call(name: string, page: string, input: unknown): Promise<Answer> {
    const id = this.actions.get(name)
    if (!id) throw new Error(`no action ${name} in the build`)
    const response = await fetch(`${this.address}${page}`, {
      method: 'POST',
      headers: { ...this.headers(), 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify([input]),
    })
    const text = await response.text()
    const [, at] = /^0:.*?"a":"\$@(\w+)"/m.exec(text) ?? []
    const line = text.split('\n').find((each) => each.startsWith(`${at}:`))
    if (!at || !line)
      throw new Error(`no answer of ${name}: ${response.status} ${text.slice(0, 200)}`)
    return JSON.parse(line.slice(at.length + 1)) as Answer
  }

  async upload(fileName: string, text: string, createKey: string): Promise<Answer> {
    const form = new FormData()
    form.set('createKey', createKey)
    form.set('file', new File([text], fileName, { type: 'text/csv' }))
    const headers = this.headers()
    const sent = await fetch(`${this.address}/imports/upload`, {
      method: 'POST',
      headers,
      body: form,
    })
    return (await sent.json()) as Answer
  }

  private headers = () => ({
    cookie: this.cookie,
    origin: this.address,
    accept: 'text/x-component',
  })
}

async function signedIn(address: string): Promise<string> {
  const { cookies, says } = await sendSignIn(address, { username: 'officer', password })
  if (cookies.length === 0) throw new Error(`not signed in: ${says}`)
  return cookies.map((each) => each.split(';')[0]).join('; ')
}
