import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { secretOf, WeakSecret } from './secret'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-vang-secret-'))
  return () => rmSync(folder, { recursive: true })
})

test('the key is made once, readable by the owner alone, and leaves nothing beside it', () => {
  const secret = secretOf(folder)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(secretOf(folder)).toBe(secret)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['secret'])
})

test('an empty, blank, short or worthless key file is refused, never used and never written over', () => {
  for (const content of ['', '\n', '   \n\n  ', 'khoa', '0'.repeat(64), 'ab'.repeat(32)]) {
    writeFileSync(join(folder, 'secret'), content)
    expect(() => secretOf(folder), JSON.stringify(content)).toThrow(WeakSecret)
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(content)
  }
})
