import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { actionRows } from '@/domain/access/actions'
import { commandRows } from '@/domain/access/commands'
import { pageRows } from '@/domain/access/pages'
import { liesInUnit } from '@/domain/access/records'
import { type RouteRow, routeRows } from '@/domain/access/routes'
import { mayBe } from '@/domain/access/row'
import type { Role } from '@/domain/vocabulary'
import {
  type AccessIds,
  demoPassword,
  makeAccessBook,
  otherMark,
  ownMark,
  photo,
  type UnitIds,
} from './access-book'
import { adminPassword, type OwnServer, sendSignIn, startServer } from './own-server'
import { builtActions } from './server-actions'

/*
 * Every row of the access matrix asked of a running server: each page, each route and each server action
 * by each identity, with records of the own unit and of another. Which there are, the rows say.
 */

type Who = { role: Role | null; cookie: string; at: 'own' | 'other' }
type Asked = { path: string; row: RouteRow; method: string }

let server: OwnServer
let ids: AccessIds
let cookies: Record<Role, string>
test.describe.configure({ mode: 'default', timeout: 180_000 })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const book = await makeAccessBook()
  ids = book.ids
  server = await startServer({ DATA_DIR: book.folder, SO_VANG_BACKUP_HOUR: 'off' })
  server = { ...server, folder: book.folder }
  cookies = {
    admin: await signedIn('admin', adminPassword),
    officer: await signedIn('officer', demoPassword),
    leader: await signedIn('leader', demoPassword),
    contributor: await signedIn('contributor', demoPassword),
  }
})

test.afterAll(async () => {
  await server?.stop()
  if (server) rmSync(server.folder, { recursive: true, force: true })
})

const everything: Asked[] = [
  ...Object.entries(pageRows).map(([path, row]) => ({ path, row, method: 'GET' })),
  ...Object.entries(routeRows).map(([name, row]) => {
    const [method = '', path = ''] = name.split(' ')
    return { path, row, method }
  }),
]
const identities: [string, Role | null, Who['at']][] = [
  ['nobody', null, 'own'],
  ['a contributor, of the own unit', 'contributor', 'own'],
  ['a contributor, of another unit', 'contributor', 'other'],
  ['a leader', 'leader', 'other'],
  ['an officer', 'officer', 'other'],
  ['an administrator', 'admin', 'other'],
]

for (const [name, role, at] of identities)
  test(`pages and routes asked by ${name} answer as their rows say`, async () => {
    const wrong: string[] = []
    for (const asked of everything) {
      if (asked.path === '/sign-out' && role) continue
      const who = { role, cookie: role ? cookies[role] : '', at }
      const [got, expected] = [await statusOf(asked, who), expectedOf(asked, who)]
      if (!expected.includes(got))
        wrong.push(`${asked.method} ${asked.path}: ${got}, not ${expected}`)
    }
    expect(wrong).toEqual([])
  })

test('a session that is none opens nothing', async () => {
  const cookie = 'so-vang.session_token=forged.forged'
  for (const asked of everything) {
    const { row, path } = asked
    if (row.who === 'open') continue
    const got = await statusOf(asked, { role: null, cookie, at: 'own' })
    expect([307, 401, row.refusal], `${asked.method} ${path}`).toContain(got)
  }
})

test('what a route answers a unit names nobody of another unit', async () => {
  for (const [name, row] of Object.entries(routeRows).filter(([, { names }]) => names)) {
    const text = async (role: Role) => {
      const path = addressOf({ path: name.split(' ')[1] ?? '', row, method: 'GET' }, 'own')
      const answer = await fetch(server.address + path, { headers: { cookie: cookies[role] } })
      return await answer.text()
    }
    const [units, office] = [await text('contributor'), await text('officer')]
    expect(units, name).toContain(ownMark)
    expect(units, name).not.toContain(otherMark)
    expect(office, name).toContain(otherMark)
  }
})

test('server actions called directly by who may not change nothing and say so', async () => {
  const before = entries()
  const wrong: string[] = []
  for (const { name, who, call } of actionsByRow())
    for (const role of [null, ...roles].filter((role) => !mayBe(who, role))) {
      const said = await call(role)
      // An action that answers a form before its script has loaded says nothing by itself.
      const refused = isForm.test(name) || /"reason":"(notAllowed|signedOut|notFound)"/.test(said)
      if (!refused) wrong.push(`${name} by ${role}: ${said}`)
    }
  expect(wrong).toEqual([])
  expect(entries()).toBe(before)
})

test('server actions called directly by who may are not refused', async () => {
  const wrong: string[] = []
  for (const { name, who, call } of actionsByRow().filter((each) => each.who !== 'open'))
    for (const role of roles.filter((role) => mayBe(who, role))) {
      const said = await call(role)
      const answered = isForm.test(name) ? !said.startsWith('5') : /"ok":|"reason":/.test(said)
      if (!answered || /notAllowed|signedOut/.test(said)) wrong.push(`${name} by ${role}: ${said}`)
    }
  expect(wrong).toEqual([])
})

const signedIn = async (username: string, password: string): Promise<string> => {
  const { cookies } = await sendSignIn(server.address, { username, password })
  expect(cookies.length, username).toBeGreaterThan(0)
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** The address with the ids of the records that it names, as the asking identity would try it. */
function addressOf({ path, row }: Asked, at: Who['at']): string {
  const of = (name: string): number =>
    name in ids.own ? ids[at][name as keyof UnitIds] : ids.office[row.record as 'user']
  const id = row.record ? of(row.record) : 0
  const first = row.record === 'step' ? ids[at].model : id
  const filled = (row.at ?? path).replace('[id]', String(first)).replace('[step]', String(id))
  return filled + (row.query ?? '').replace(/\[(\w+)\]/g, (_, name) => String(of(name)))
}

async function statusOf(asked: Asked, { cookie, at }: Who): Promise<number> {
  const { method, row } = asked
  const answer = await fetch(server.address + addressOf(asked, at), {
    method,
    redirect: 'manual',
    headers: {
      cookie,
      origin: server.address,
      ...(row.body === 'rows' ? { 'content-type': 'application/json' } : {}),
    },
    body: await bodyOf(row, at),
  })
  await answer.arrayBuffer()
  return answer.status
}

async function bodyOf(row: RouteRow, at: Who['at']) {
  if (row.body === 'rows') return JSON.stringify({ rows: [], decidedOn: null })
  const form = new FormData()
  if (row.body === 'form') form.set('locale', 'vi')
  if (row.body === 'photo') {
    form.set('ownerNoun', 'model')
    form.set('ownerId', String(ids[at].begun))
    form.set('caption', 'Ảnh thử')
    form.set('createKey', crypto.randomUUID())
    form.set('file', new Blob([new Uint8Array(await photo())]), 'anh.png')
  }
  return row.body ? form : undefined
}

/** Who is not signed in is led to sign-in where a page would be read, and told so elsewhere. */
function expectedOf({ row, path, method }: Asked, { role, at }: Who): number[] {
  const answer = row.answer ?? 200
  // Who is signed in already has nothing to do there.
  if (role && (path === '/sign-in' || path === '/sign-in/code')) return [200, 307]
  if (mayBe(row.who, role)) {
    const isOthers = role === 'contributor' && at === 'other' && liesInUnit(row.record)
    return isOthers ? [404] : [answer]
  }
  if (role) return [row.refusal ?? 404]
  return method === 'GET' && path !== '/attachments/[id]' ? [307] : [401]
}

const isForm = /(^|\/)(pins|saved-views|listing|sign-in)\b/
const roles = ['contributor', 'leader', 'officer', 'admin'] as const

/** The actions of the build by their rows, and how each is called: with nothing that could be saved. */
function actionsByRow() {
  const built = builtActions().map(({ id, ...action }) => {
    const name = `${action.filename.replace(/^app\/|\.tsx?$/g, '')}.${action.exportedName}`
    const page = Object.keys(action.workers)[0] ?? ''
    const path = page.replace(/^app|\/page$/g, '').replace(/\[\w+\]/g, '1')
    const row = actionRows[name]
    const who = row && ('command' in row ? commandRows[row.command]?.[0] : row.who)
    return { name, who, call: (role: Role | null) => callAction(id, path || '/', name, role) }
  })
  return built.flatMap(({ who, ...each }) => (who ? { who, ...each } : []))
}

async function callAction(id: string, path: string, name: string, role: Role | null) {
  const answer = await fetch(server.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: role ? cookies[role] : '',
      origin: server.address,
      accept: 'text/x-component',
      'next-action': id,
    },
    body: isForm.test(name) ? sentForm(name) : '[null]',
  })
  const text = await answer.text()
  return /\{"ok":(?:true|false)[^\n]*/.exec(text)?.[0] ?? `${answer.status} ${text.slice(0, 200)}`
}

/** A form as the framework sends one to an action, of which some take what they said before first. */
function sentForm(name: string): FormData {
  const form = new FormData()
  const fields = { id: String(ids.office.savedView), role: 'leader', createKey: 'thu-quyen-0001' }
  for (const [field, value] of Object.entries(fields)) form.set(`1_${field}`, value)
  form.set(
    '0',
    /\.(unpin|shareView|removeView|chooseColumns)/.test(name) ? '["$K1"]' : '[null,"$K1"]',
  )
  return form
}

function entries(): number {
  const book = new Sqlite(join(server.folder, 'so-vang.db'), { readonly: true })
  try {
    return (book.prepare('select count(*) as n from "auditEntries"').get() as { n: number }).n
  } finally {
    book.close()
  }
}
