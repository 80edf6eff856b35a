import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { freePort } from '../scripts/port.mjs'
import { adminPassword, sendSignIn } from './own-server'

/*
 * `deploy/setup.sh` on a folder that stands for the machine: this very source as two versions under git,
 * a supervisor of a few lines in place of systemd, the production server of each version.
 */
let under: string
let port: number
test.beforeAll(async () => {
  under = mkdtempSync(join(tmpdir(), 'so-vang-upgrade-'))
  port = await freePort()
  copySource()
  writeFileSync(join(under, 'supervisor'), supervisor, { mode: 0o755 })
})
test.afterAll(() => {
  spawnSync(join(under, 'supervisor'), ['stop'], { env: environment() })
  rmSync(under, { recursive: true, force: true })
})

test('an office upgrades, is brought back from a version that does not start, and goes back by itself', async () => {
  test.setTimeout(400_000)
  const name = ['--name', 'so-vang.example.vn', '--port', String(port)]
  expect(setUp('install', ...name)).toContain('Xong: https://so-vang.example.vn')
  const [one] = releases()
  expect(await signsIn()).toBe(true)
  const entered = entries()

  appendFileSync(join(product(), 'README.md'), '\nAnother version.\n')
  commit('Another version')
  expect(setUp('upgrade')).toMatch(/Sao lưu vào .*Đã nâng cấp lên/s)
  const two = current()
  expect(two).not.toBe(one)
  expect(readFileSync(join(machine('opt/so-vang/current'), 'README.md'), 'utf8')).toContain(
    'Another',
  )
  expect(readdirSync(machine('var/backups/so-vang'))).toHaveLength(1)
  expect(await signsIn()).toBe(true)

  writeFileSync(join(product(), 'scripts', 'start.mjs'), 'throw new Error("broken")\n')
  commit('A version that does not start')
  const { status, stderr } = spawnSync(script, ['upgrade', ...shared(), '--patience', '8'], {
    env: environment(),
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain(`Nâng cấp không thành; đang chạy lại ${two}`)
  expect(current()).toBe(two)
  expect(await signsIn()).toBe(true)

  // The copy from before the last upgrade: what was entered since is kept beside, not lost.
  for (let more = 0; more < 3; more++) await signsIn()
  const since = entries()
  symlinkPrevious(one ?? '')
  expect(setUp('rollback', '--with-data')).toContain(`Đã quay về ${one}`)
  expect(current()).toBe(one)
  expect(entries()).toBeLessThan(since)
  expect(entries()).toBeGreaterThanOrEqual(entered)
  expect(readdirSync(machine('var/lib/so-vang')).some((file) => file.startsWith('replaced-'))).toBe(
    true,
  )
  expect(await signsIn()).toBe(true)
})

const script = resolve('deploy', 'setup.sh')
const product = () => join(under, 'product')
const machine = (path: string) => join(under, 'machine', path)
const shared = () => ['--root', join(under, 'machine'), '--from', product()]
const setUp = (...args: string[]) =>
  execFileSync(script, [...args, ...shared()], { env: environment(), encoding: 'utf8' })
const releases = () => readdirSync(machine('opt/so-vang/releases'))
const current = () => readlinkSync(machine('opt/so-vang/current')).split('/').at(-1)

function environment() {
  const { SO_VANG_URL: _, DATA_DIR: __, ...inherited } = process.env
  return {
    ...inherited,
    MACHINE: join(under, 'machine'),
    SO_VANG_SUPERVISOR: join(under, 'supervisor'),
    SO_VANG_ADMIN_PASSWORD: adminPassword,
  }
}

const supervisor = `#!/usr/bin/env bash
set -e
pid=$MACHINE/server.pid
if [ "$1" = start ]; then
  set -a; . "$MACHINE/etc/so-vang/so-vang.env"; set +a
  cd "$MACHINE/opt/so-vang/current"
  setsid node scripts/start.mjs >>"$MACHINE/var/log/so-vang/so-vang.log" 2>&1 </dev/null &
  echo $! >"$pid"
elif [ -f "$pid" ]; then
  kill -TERM "$(cat "$pid")" 2>/dev/null || exit 0
  while kill -0 "$(cat "$pid")" 2>/dev/null; do sleep 0.1; done
fi
`

/** What stands in the folder now as a repository; packages and build are taken from here. */
function copySource() {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const files = execFileSync('git', list, { encoding: 'utf8' }).split('\0')
  for (const file of files.filter((each) => each && each !== 'node_modules' && existsSync(each)))
    cpSync(file, join(product(), file))
  execFileSync('git', ['init', '--quiet', product()])
  commit('One version')
  symlinkSync(resolve('node_modules'), join(product(), 'node_modules'))
  cpSync('.next', join(product(), '.next'), {
    recursive: true,
    filter: (path) => !path.startsWith('.next/cache'),
    verbatimSymlinks: true,
  })
}

function commit(subject: string) {
  const as = ['-c', 'user.name=Sổ vàng', '-c', 'user.email=so-vang@example.vn']
  execFileSync('git', ['-C', product(), 'add', '--all', '--', '.', ':!node_modules'])
  execFileSync('git', ['-C', product(), ...as, 'commit', '--quiet', '-m', subject])
}

function symlinkPrevious(release: string) {
  const link = machine('opt/so-vang/previous')
  rmSync(link)
  symlinkSync(machine(`opt/so-vang/releases/${release}`), link)
}

async function signsIn(): Promise<boolean> {
  const { cookies } = await sendSignIn(`http://127.0.0.1:${port}`, {
    username: 'admin',
    password: adminPassword,
  })
  return cookies.length > 0
}

function entries(): number {
  const book = new Sqlite(machine('var/lib/so-vang/so-vang.db'), { readonly: true })
  try {
    return (book.prepare('select count(*) as n from "auditEntries"').get() as { n: number }).n
  } finally {
    book.close()
  }
}
