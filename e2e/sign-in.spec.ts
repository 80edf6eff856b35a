import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../scripts/port.mjs'
import { expect, formReady, test } from './fixtures'
import {
  adminPassword,
  type OwnServer,
  refusedStart,
  sendSignIn,
  startProxy,
  startServer,
} from './own-server'

test.describe.configure({ mode: 'default' })

const wrong = /không đúng/
const wait = /Nhập sai nhiều lần/
const busy = /Máy chủ đang bận/
const admin = { username: 'admin', password: adminPassword }
const guess = (n: number) => ({ username: 'admin', password: `doan-lan-thu-${n}` })
const from = (address: string) => ({ 'x-forwarded-for': address })

test.describe('behind a named proxy', () => {
  let server: OwnServer
  test.beforeAll(async () => {
    server = await startServer({ SO_VANG_PROXY: '127.0.0.1', SO_VANG_URL: 'https://so-vang.test' })
  })
  test.afterAll(() => server.stop())

  test('of 400 wrong passwords at once five are tried, pages stay open, and the owner comes in', async () => {
    const burst = Array.from({ length: 400 }, (_, n) =>
      sendSignIn(server.address, guess(n), from('198.51.100.7')),
    )
    const page = await fetch(`${server.address}/api/health`, { headers: { connection: 'close' } })
    expect(page.status).toBe(200)
    const said = (await Promise.all(burst)).map(({ says }) => says)
    expect(said.filter((text) => wrong.test(text))).toHaveLength(5)
    expect(said.filter((text) => wait.test(text) || busy.test(text))).toHaveLength(395)
    const right = await sendSignIn(server.address, admin, from('198.51.100.7'))
    expect(wait.test(right.says) || busy.test(right.says), right.says).toBe(true)

    const owner = await sendSignIn(server.address, admin, from('203.0.113.9'))
    expect(owner.status).toBe(303)
  })

  test('a device that signed in before is not shut out by guesses from its own address', async () => {
    const address = from('203.0.113.20')
    const first = await sendSignIn(server.address, admin, address)
    const device = first.cookies.find((cookie) => cookie.startsWith('so-vang.device'))
    expect(device).toMatch(/HttpOnly/)
    const cookie = device?.split(';')[0] ?? ''
    for (let n = 0; n < 8; n += 1) await sendSignIn(server.address, guess(n), address)
    expect((await sendSignIn(server.address, admin, address)).says).toMatch(wait)
    const known = await sendSignIn(server.address, admin, { ...address, cookie })
    expect(known.status).toBe(303)
    // The mark of another device, written by hand, is none.
    const forged = { ...address, cookie: cookie.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')) }
    expect((await sendSignIn(server.address, admin, forged)).says).toMatch(wait)
  })

  test('a name that is not there is counted and answered as one that is', async () => {
    const answers = { there: [] as string[], not: [] as string[] }
    for (let n = 0; n < 7; n += 1) {
      const there = await sendSignIn(server.address, guess(n), from('203.0.113.31'))
      const not = await sendSignIn(
        server.address,
        { ...guess(n), username: 'khong.co' },
        from('203.0.113.32'),
      )
      answers.there.push(there.says)
      answers.not.push(not.says)
    }
    expect(answers.not).toEqual(answers.there)
  })

  test('behind https each answer says so to the browser, and cookies go by https alone', async () => {
    const icon = '/icon.svg'
    for (const path of ['/sign-in', '/', '/api/health', '/attachments/1', icon, '/no-such-page']) {
      const answer = await fetch(server.address + path, { redirect: 'manual' })
      expect(answer.headers.get('strict-transport-security'), path).toBe('max-age=31536000')
    }
    const { cookies } = await sendSignIn(server.address, admin, from('203.0.113.40'))
    expect(cookies.join()).toContain('so-vang.session_token')
    for (const cookie of cookies) expect(cookie).toMatch(/Secure/)
  })
})

test.describe('without a proxy', () => {
  let server: OwnServer
  let port: number
  test.beforeAll(async () => {
    port = await freePort()
    server = await startServer({ SO_VANG_URL: `http://127.0.0.1:${port}` })
  })
  test.afterAll(() => server.stop())

  test('actions work behind a proxy that calls the server by another name', async ({ page }) => {
    const proxy = await startProxy(port, () => server.address)
    const address = `http://127.0.0.1:${port}`
    await page.goto(`${address}/awards?level=city`)
    expect(new URL(page.url()).origin).toBe(address)
    await page.getByLabel('Tên đăng nhập').fill('admin')
    await page.getByLabel('Mật khẩu').fill(adminPassword)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await expect(page).toHaveURL(`${address}/awards?level=city`)
    await page.goto(`${address}/units/new`)
    await formReady(page)
    await page.getByLabel('Tên đơn vị').fill('Phường Tây Thạnh')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page).toHaveURL(/\/units\/\d+/)
    proxy.closeAllConnections()
    proxy.close()
  })

  test('the page after signing in is one of this site, whatever the address asks for', async () => {
    const elsewhere = [
      '/\t/host',
      '//host',
      '/\\host',
      '/.//host',
      '/\n/host',
      'https://host',
      '／／host',
    ]
    for (const next of elsewhere) {
      const answer = await sendSignIn(server.address, { ...admin, next })
      expect(new URL(answer.location, server.address).origin, next).toBe(server.address)
    }
    const answer = await sendSignIn(server.address, { ...admin, next: '/units?q=tay' })
    expect(answer.location).toMatch(/\/units\?q=tay$/)
  })

  test('half a letter in the address of the sign-in page breaks nothing', async () => {
    for (const query of [
      'next=%E0',
      '%E0=1',
      'next=/%E0%A4',
      'next=%00',
      'changed=%FF',
      'next=/a%',
    ])
      expect((await fetch(`${server.address}/sign-in?${query}`)).status, query).toBe(200)
  })

  test('a one-time password that was lost is made anew, while the server runs', async ({
    page,
  }) => {
    const run = promisify(execFile)
    const env = { ...process.env, DATA_DIR: server.folder }
    const args = ['run', '--silent', 'password', '--', 'admin']
    const { stdout } = await run('npm', args, { env })
    const [, password = ''] = /Mật khẩu dùng một lần: (\S+)/.exec(stdout) ?? []
    expect((await sendSignIn(server.address, admin)).says).toMatch(wrong)
    await page.goto(`${server.address}/sign-in`)
    await page.getByLabel('Tên đăng nhập').fill('admin')
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await expect(page).toHaveURL(/\/account/)
    const unknown = run('npm', [...args.slice(0, -1), 'khong.co'], { env })
    await expect(unknown).rejects.toThrow(/Không có tài khoản khong\.co/)
  })

  test('a written X-Forwarded-For gives no fresh count', async () => {
    const said: string[] = []
    for (let n = 0; n < 8; n += 1) {
      const fields = { ...guess(n), username: 'officer' }
      said.push((await sendSignIn(server.address, fields, from(`203.0.113.${n}`))).says)
    }
    expect(said.map((text) => wrong.test(text))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

test('a key file that is empty is refused with a sentence, and stays as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-key-'))
  writeFileSync(join(folder, 'secret'), '')
  const { code, output } = await refusedStart({ DATA_DIR: folder })
  expect(code).toBe(1)
  expect(output).toContain('Tệp khóa')
  const proxy = await refusedStart({ DATA_DIR: folder, SO_VANG_PROXY: 'nginx' })
  expect(proxy.output).toContain('SO_VANG_PROXY không hợp lệ: nginx')
})
