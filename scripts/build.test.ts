import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isBuilt, sourceHash } from './build.mjs'

let folder: string
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-vang-build-'))
  write('package.json', '{}')
  write('app/awards/page.tsx', 'export default 1')
  write('messages/vi/common.json', '{"save":"Lưu"}')
  write('.next/so-vang-build', sourceHash(folder))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a build stands for its sources', () => {
  test('unchanged sources are not built again, even after a new checkout', () => {
    write('app/awards/page.tsx', 'export default 1')
    expect(isBuilt(folder)).toBe(true)
  })

  test.each([
    ['app/awards/page.tsx', 'export default 2'],
    ['app/awards/new/page.tsx', 'export default 1'],
    ['messages/vi/common.json', '{"save":"Ghi"}'],
    ['next.config.js', 'export default {}'],
    ['db/migrations/0001_more.sql', 'create table x (y)'],
  ])('a change of %s asks for a new build', (path, text) => {
    write(path, text)
    expect(isBuilt(folder)).toBe(false)
  })

  test('a removed file asks for a new build', () => {
    rmSync(join(folder, 'messages/vi/common.json'))
    expect(isBuilt(folder)).toBe(false)
  })

  test.each(['app/awards/page.test.tsx', 'e2e/awards.spec.ts', 'data/so-vang.db', 'README.md'])(
    'a change of %s asks for none',
    (path) => {
      write(path, 'x')
      expect(isBuilt(folder)).toBe(true)
    },
  )
})
