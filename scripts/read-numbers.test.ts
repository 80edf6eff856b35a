import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './root.mjs'

const folder = mkdtempSync(join(tmpdir(), 'read-numbers-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(name: string, content?: string | Buffer) {
  const file = join(folder, name)
  if (content !== undefined) writeFileSync(file, content)
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const { status, stdout } = spawnSync(process.execPath, [tsx, 'scripts/read-numbers.ts', file], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, ...JSON.parse(stdout) }
}

const text = 'Phường tuyên dương 14 tập thể, 5 cá nhân điển hình “Dân vận khéo”.'

test('a paragraph in UTF-8 or UTF-16 gives its numbers', () => {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const content of [text, utf16])
    expect(read('a.txt', content)).toMatchObject({
      status: 0,
      tallies: [
        { measure: 'awards', kind: 'collective', level: 'ward', count: 14 },
        { measure: 'awards', kind: 'individual', level: 'ward', count: 5 },
      ],
    })
  expect(read('none.txt', 'Hội nghị có 200 đại biểu.')).toEqual({ status: 0, tallies: [] })
}, 30_000)

test.each([
  ['missing.txt', undefined, 'file-missing'],
  ['empty.txt', ' \n', 'file-empty'],
  ['large.txt', text.repeat(20_000), 'file-too-large'],
  ['picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-text'],
])(
  '%s is refused in a sentence, with exit 2',
  (name, content, code) => {
    const answer = read(name, content)
    expect(answer).toMatchObject({ status: 2, error: { code } })
    expect(answer.error.message).toContain(name)
  },
  30_000,
)
