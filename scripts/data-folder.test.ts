import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeDataFolder } from './data-folder.mjs'

const address = 'http://127.0.0.1:3000'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-vang-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lock = () => join(folder, 'server.lock')

describe('one data folder, one server', () => {
  test('is made when it is not there, taken, and given back', () => {
    const release = takeDataFolder(join(folder, 'sổ', 'dữ liệu'), address)
    const file = join(folder, 'sổ', 'dữ liệu', 'server.lock')
    expect(existsSync(file)).toBe(true)
    release()
    expect(existsSync(file)).toBe(false)
  })

  test('a second server is refused, and told which one has it', () => {
    const release = takeDataFolder(folder, address)
    const before = readFileSync(lock(), 'utf8')
    expect(() => takeDataFolder(folder, 'http://127.0.0.1:3001')).toThrow(
      `${address}, tiến trình ${process.pid}`,
    )
    expect(readFileSync(lock(), 'utf8')).toBe(before)
    release()
  })

  test('the folder of a killed server is taken over, whatever it left', async () => {
    const script = `const { takeDataFolder } = await import('${join(import.meta.dirname, 'data-folder.mjs')}');
      takeDataFolder(process.argv[1], '${address}'); console.log('taken'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder])
    await new Promise((resolve) => child.stdout.once('data', resolve))
    expect(() => takeDataFolder(folder, 'http://127.0.0.1:3001')).toThrow(
      `${address}, tiến trình ${child.pid}`,
    )
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    await ended
    takeDataFolder(folder, address)()
    expect(existsSync(lock())).toBe(false)
  })

  test('a process number that is alive here, as of another container, is no reason to refuse', () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, address }))
    takeDataFolder(folder, address)()
    expect(existsSync(lock())).toBe(false)
  })

  test.each(['', '{"pid":', '{"pid":"1; rm"}', 'null'])(
    'a damaged mark is taken over: %s',
    (content) => {
      writeFileSync(lock(), content)
      takeDataFolder(folder, address)()
      expect(existsSync(lock())).toBe(false)
    },
  )

  test('a mark that cannot be read or written ends with a sentence, not in waiting for ever', () => {
    mkdirSync(lock())
    expect(() => takeDataFolder(folder, address)).toThrow(/^Không ghi được/)
  })

  test('a file in the place of the folder is refused in words', () => {
    writeFileSync(join(folder, 'data'), '')
    expect(() => takeDataFolder(join(folder, 'data'), address)).toThrow(/không phải là thư mục/)
  })

  test('a folder that cannot be written is refused in words', () => {
    expect(() => takeDataFolder('/sys/so-vang', address)).toThrow(/^Không ghi được/)
  })
})
