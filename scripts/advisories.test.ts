import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  advisoriesFile,
  compareVersions,
  knownHoles,
  lockedPackages,
  unaccepted,
} from './advisories'
import { readAudit } from './audit'
import { root } from './root.mjs'

const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
const list = advisoriesFile.parse(
  JSON.parse(readFileSync(join(root, 'docs', 'advisories.json'), 'utf8')),
)
/** The lock file with one package at another version. */
const planted = (path: string, version: string) => {
  const changed = JSON.parse(lock)
  changed.packages[path].version = version
  return JSON.stringify(changed)
}

test('versions are in the order of semver', () => {
  const order = ['0', '0.9.9', '1.9.0', '1.10.0-beta.2', '1.10.0-beta.11', '1.10.0', '1.10.1', '2']
  const shuffled = [...order].reverse().sort(compareVersions)
  expect(shuffled).toEqual(order)
})

test('the packages as they are locked have no heavy hole that nobody has looked at', () => {
  expect(lockedPackages(lock).length).toBeGreaterThan(200)
  expect(unaccepted(knownHoles(lock, list), list, list.checked)).toEqual([])
})

describe('a version with a hole is found where it lies', () => {
  test.each([
    ['node_modules/tar', '7.5.7', 'CVE-2026-26960'],
    ['node_modules/next', '15.2.2', 'CVE-2025-29927'],
    ['node_modules/better-auth', '1.4.16', 'CVE-2026-45364'],
  ])('%s %s', (path, version, id) => {
    const holes = unaccepted(knownHoles(planted(path, version), list), list, list.checked)
    expect(holes).toEqual(expect.arrayContaining([expect.objectContaining({ id, path, version })]))
  })

  test('and not where it is mended', () => {
    expect(
      unaccepted(knownHoles(planted('node_modules/tar', '7.5.8'), list), list, '2026-12-01'),
    ).toEqual([])
  })
})

test('what is accepted is so for that version and until its day', () => {
  const [accepted] = list.accepted
  if (!accepted) return
  expect(unaccepted(knownHoles(lock, list), list, accepted.until)).toEqual([])
  const later = unaccepted(knownHoles(lock, list), list, '2099-01-01')
  expect(later.map(({ id }) => id)).toContain(accepted.id)
})

describe('what npm audit prints', () => {
  const one = {
    source: 1,
    name: 'tar',
    title: 'Hardlink escape',
    url: 'https://github.com/advisories/GHSA-83g3-92jg-28cx',
    severity: 'high',
    range: '<7.5.8',
  }
  const entry = (via: unknown[]) => ({ severity: 'high', via, nodes: ['node_modules/tar'] })

  test('is read with severity and path; who only depends on it is not counted twice', () => {
    const vulnerabilities = { tar: entry([one]), builder: { ...entry(['tar']), nodes: ['x'] } }
    expect(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities }))).toEqual({
      answered: true,
      holes: [
        {
          id: 'GHSA-83g3-92jg-28cx',
          package: 'tar',
          version: '<7.5.8',
          severity: 'high',
          what: 'Hardlink escape',
          path: 'node_modules/tar',
        },
      ],
    })
  })

  test('none is an answer; an error, a page or nothing is not', () => {
    const none = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} })
    expect(readAudit(none)).toEqual({ answered: true, holes: [] })
    const refused = JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 })
    expect(readAudit(refused)).toEqual({ answered: false, why: 'trả lời mã 405' })
    for (const output of ['', '<html>', '{}', '{"vulnerabilities":{}}'])
      expect(readAudit(output).answered).toBe(false)
  })
})

describe('npm run dependencies', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'so-vang-lock-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const script = ['--import', 'tsx', join(root, 'scripts', 'dependencies.ts')]
  const look = (text: string, ...more: string[]) => {
    const file = join(folder, 'package-lock.json')
    writeFileSync(file, text)
    writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')))
    return spawnSync(process.execPath, [...script, '--lock', file, ...more], {
      cwd: root,
      encoding: 'utf8',
      // A registry that is not there: nothing listens on that port.
      env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9/' },
    })
  }

  test('ends with 1 and names the hole that was planted', () => {
    const { status, stdout } = look(planted('node_modules/tar', '7.5.2'), '--known')
    expect(status).toBe(1)
    expect(stdout).toMatch(/LỖ HỔNG high CVE-2026-23745: tar 7\.5\.2 \(node_modules\/tar\)/)
  })

  test('does not fail because the registry is out of reach, is done in ten seconds, and says what it cannot know', () => {
    const since = Date.now()
    const { status, stdout } = look(lock)
    expect(status, stdout).toBe(0)
    expect(Date.now() - since).toBeLessThan(10_000)
    expect(stdout).toContain('Kho gói không trả lời')
    expect(stdout).toMatch(/Không biết được: lỗ hổng công bố sau ngày đó/)
  })
})
