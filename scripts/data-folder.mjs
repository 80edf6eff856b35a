import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * Makes the data folder if need be and takes it for this process, until it ends or the function that is
 * given is called. Throws a Refusal when the folder cannot be written or somebody else has it. The
 * engine's own lock on a file tells: it ends with its process however that ends, and holds between
 * containers that share the folder, where process numbers say nothing. `server.lock` only names the
 * holder, for the sentence that a second one is told.
 */
export function takeDataFolder(folder, address) {
  const lock = join(folder, 'server.lock')
  const held = hold(folder, lock)
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, address }))
  } catch (error) {
    held.close()
    throw new Refusal(whyNotWritable(folder, error))
  }
  // Kept here too, for who throws the function away has the folder all the same.
  holds.add(held)
  return () => {
    holds.delete(held)
    rmSync(lock, { force: true })
    held.close()
  }
}

const holds = new Set()

function hold(folder, lock) {
  // Asked for only now: the first start installs it.
  const Sqlite = createRequire(import.meta.url)('better-sqlite3')
  let database
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    database = new Sqlite(join(folder, 'server.hold'), { timeout: 0 })
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    if (error.code === 'SQLITE_BUSY') throw new Refusal(whoHas(folder, lock))
    throw new Refusal(whyNotWritable(folder, error))
  }
}

function whoHas(folder, lock) {
  const { pid, address } = read(lock)
  const who = address ? ` (${address}, tiến trình ${pid})` : ''
  return (
    `Thư mục dữ liệu ${folder} đang được một máy chủ khác dùng${who}. ` +
    'Hãy dừng máy chủ đó hoặc đặt DATA_DIR khác.'
  )
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? {}
  } catch {
    return {}
  }
}

function whyNotWritable(folder, { code }) {
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return `Ổ đĩa chứa thư mục dữ liệu ${folder} đã đầy.`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `DATA_DIR không phải là thư mục: ${folder}`
  return `Không ghi được vào thư mục dữ liệu ${folder} (${code}). Hãy kiểm tra quyền ghi hoặc đặt DATA_DIR khác.`
}
