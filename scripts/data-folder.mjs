import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFile } from '../db/engine/file-lock.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Makes the data folder if need be and takes it for this process, until it ends or the function that is
 * given is called. Throws a Refusal when the folder cannot be written or somebody else has it: the lock
 * on `server.hold` tells. `server.lock` only names the holder, for the sentence that a second one is
 * told.
 */
export function takeDataFolder(folder, address) {
  const lock = join(folder, 'server.lock')
  const letGo = hold(folder, lock)
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, address }))
  } catch (error) {
    letGo()
    throw new Refusal(whyNotWritable(folder, error))
  }
  // Kept here too, for who throws the function away has the folder all the same.
  holds.add(letGo)
  return () => {
    holds.delete(letGo)
    rmSync(lock, { force: true })
    letGo()
  }
}

const holds = new Set()

function hold(folder, lock) {
  let letGo
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    letGo = lockFile(join(folder, 'server.hold'))
  } catch (error) {
    throw new Refusal(whyNotWritable(folder, error))
  }
  if (!letGo) throw new Refusal(whoHas(folder, lock))
  return letGo
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
  if (code === 'ENOSPC') return `Ổ đĩa chứa thư mục dữ liệu ${folder} đã đầy.`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `DATA_DIR không phải là thư mục: ${folder}`
  return `Không ghi được vào thư mục dữ liệu ${folder} (${code}). Hãy kiểm tra quyền ghi hoặc đặt DATA_DIR khác.`
}
