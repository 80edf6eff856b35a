import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './root.mjs'

// As far as any machine allows: all files are written under a folder of the test's own and read by the
// programs that will read them, where these are there. A real upgrade is in `e2e/upgrade.spec.ts`.

let under: string
let first: string
beforeAll(() => {
  under = mkdtempSync(join(tmpdir(), 'so-vang-setup-'))
  first = setUp('install', '--name', 'so-vang.example.vn', '--from', aCheckout())
})
afterAll(() => rmSync(under, { recursive: true, force: true }))

const script = join(root, 'deploy', 'setup.sh')
const shared = () => ['--root', join(under, 'machine'), '--no-build']
const setUp = (...args: string[]) =>
  execFileSync(script, [...args, ...shared()], { encoding: 'utf8' })
const refused = (...args: string[]) => {
  const { status, stderr } = spawnSync(script, [...args, ...shared()], { encoding: 'utf8' })
  expect(status).not.toBe(0)
  return stderr
}
const at = (path: string) => join(under, 'machine', path)
const text = (path: string) => readFileSync(at(path), 'utf8')
const mode = (path: string) => (statSync(at(path)).mode & 0o777).toString(8)

/** A small repository that stands for the product: what is tried here is the setting up. */
function aCheckout(): string {
  const folder = join(under, 'product')
  execFileSync('git', ['init', '--quiet', folder])
  mkdirSync(join(folder, 'db', 'migrations'), { recursive: true })
  writeFileSync(join(folder, 'db', 'migrations', '0000_first.sql'), 'select 1')
  commit(folder, 'One')
  return folder
}

function commit(folder: string, subject: string) {
  const as = ['-c', 'user.name=Sổ vàng', '-c', 'user.email=so-vang@example.vn']
  execFileSync('git', ['-C', folder, 'add', '.'])
  execFileSync('git', ['-C', folder, ...as, 'commit', '--quiet', '-m', subject])
}

test('every file has its place, without a word left to fill in, and secrets are for few', () => {
  const files = [
    'etc/so-vang/so-vang.env',
    'etc/systemd/system/so-vang.service',
    'etc/nginx/sites-enabled/so-vang.conf',
    'etc/logrotate.d/so-vang',
  ]
  for (const file of files) expect(text(file), file).not.toMatch(/@[A-Z_]+@/)
  expect(mode('etc/so-vang/so-vang.env')).toBe('640')
  expect(mode('var/lib/so-vang')).toBe('700')
  expect(mode('etc/so-vang/certificates/key.pem')).toBe('600')
  expect(existsSync(at('opt/so-vang/current/db/migrations/0000_first.sql'))).toBe(true)
})

test('the server listens on this machine alone and believes this proxy alone', () => {
  const settings = text('etc/so-vang/so-vang.env')
  expect(settings).toMatch(/^HOST=127\.0\.0\.1$/m)
  expect(settings).toMatch(/^SO_VANG_URL=https:\/\/so-vang\.example\.vn$/m)
  expect(settings).toMatch(/^SO_VANG_PROXY=127\.0\.0\.1,::1$/m)
  const site = text('etc/nginx/sites-enabled/so-vang.conf')
  expect(site).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
  // Whom people look for is not written down.
  expect(site).not.toMatch(/\$request\b|\$request_uri.*log|\$args/)
})

test('run again it changes nothing: settings and certificate of the office stay', () => {
  const settings = `${text('etc/so-vang/so-vang.env')}SO_VANG_BACKUP_KEEP=60\n`
  writeFileSync(at('etc/so-vang/so-vang.env'), settings)
  const key = text('etc/so-vang/certificates/key.pem')
  const again = setUp('install', '--name', 'so-vang.example.vn')
  expect(first).toContain('Ghi ')
  expect(again).not.toMatch(/^(Ghi|Tạo|Lấy|Chuyển) /m)
  expect(text('etc/so-vang/so-vang.env')).toBe(settings)
  expect(text('etc/so-vang/certificates/key.pem')).toBe(key)
})

test('wrong words are refused in a sentence and change nothing', () => {
  expect(refused('install')).toContain('Thiếu --name')
  expect(refused('install', '--name', 'a;reboot')).toContain('Tên miền không hợp lệ')
  expect(refused('install', '--name', 'a.vn', '--port', '80x')).toContain('Cổng không hợp lệ')
  expect(refused('rollback')).toContain('Không có phiên bản trước')
})

test('back over a change of the data’s structure only with the data, and that is said', () => {
  const product = join(under, 'product')
  mkdirSync(join(product, 'db', 'migrations'), { recursive: true })
  writeFileSync(join(product, 'db', 'migrations', '0001_more.sql'), 'select 1')
  commit(product, 'Two')
  expect(setUp('upgrade', '--from', product)).toMatch(/Đã nâng cấp lên [0-9a-f]{12}/)
  expect(setUp('upgrade', '--from', product)).toContain('Đang chạy đúng phiên bản này rồi')
  expect(refused('rollback')).toMatch(/đã đổi cấu trúc dữ liệu.*--with-data/)
  expect(existsSync(at('opt/so-vang/current/db/migrations/0001_more.sql'))).toBe(true)
})

test('a dry run says what it would do and writes nothing', () => {
  const elsewhere = join(under, 'nowhere')
  const args = ['install', '--name', 'a.example.vn', '--root', elsewhere, '--dry-run']
  expect(execFileSync(script, args, { encoding: 'utf8' })).toContain('(sẽ chạy) mkdir')
  expect(existsSync(elsewhere)).toBe(false)
})

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

describe('read by the programs that will read them', () => {
  test.skipIf(!has('systemd-analyze'))('systemd', () => {
    const unit = at('etc/systemd/system/so-vang.service')
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
    expect(stderr).not.toContain('so-vang.service')
    expect(status).toBe(0)
  })

  test.skipIf(!has('nginx'))('nginx, with the certificate that was made', () => {
    const whole = join(under, 'nginx.conf')
    const site = at('etc/nginx/sites-enabled/so-vang.conf')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${under}/nginx-${kind};`)
      .join('\n')
    writeFileSync(
      whole,
      `pid ${under}/nginx.pid;\nevents {}\nhttp { access_log off;\n${temporary}\ninclude ${site}; }\n`,
    )
    const args = ['-t', '-q', '-c', whole, '-e', join(under, 'error.log')]
    const { status, stderr } = spawnSync('nginx', args, { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  })

  test.skipIf(!has('logrotate'))('logrotate', () => {
    // The account of the service is not on a machine that only tests.
    const rules = join(under, 'logrotate')
    writeFileSync(rules, text('etc/logrotate.d/so-vang').replace(/^ *su .*$/m, ''))
    const { status, stderr } = spawnSync('logrotate', ['-d', '-s', join(under, 'state'), rules], {
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
  })
})

test('the service stops its main process alone, waits longer than requests may take, and comes back', () => {
  const unit = text('etc/systemd/system/so-vang.service')
  expect(unit).toMatch(/^KillMode=mixed$/m)
  expect(unit).toMatch(/^Restart=always$/m)
  expect(unit).toMatch(/^WantedBy=multi-user\.target$/m)
  const [, patience] =
    /patience = (\d+)/.exec(readFileSync(join(root, 'scripts/graceful.mjs'), 'utf8')) ?? []
  const [, wait] = /^TimeoutStopSec=(\d+)$/m.exec(unit) ?? []
  expect(Number(wait) * 1000).toBeGreaterThan(Number(patience))
})

test('the image runs as nobody in particular, keeps one volume, and is asked for its health', () => {
  const recipe = readFileSync(join(root, 'Dockerfile'), 'utf8')
  const last = recipe.slice(recipe.lastIndexOf('\nFROM '))
  expect(last).toMatch(/^USER node$/m)
  expect(recipe.match(/^VOLUME/gm)).toHaveLength(1)
  expect(last).toMatch(/^VOLUME \/data$/m)
  expect(last).toContain('/api/health')
  const left = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
  expect(left).toEqual(expect.arrayContaining(['data', '.env*', '.git', 'node_modules']))
})
