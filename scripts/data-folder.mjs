import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * Makes the data folder if need be and marks it as served by this process. Gives the function that
 * takes the mark away. Throws a Refusal when the folder cannot be written or another running server
 * has it; a mark left by a server that was killed is taken over.
 */
export function takeDataFolder(folder, address) {
  const lock = join(folder, 'server.lock')
  const mine = join(folder, `server.lock.${process.pid}`)
  const content = JSON.stringify({ pid: process.pid, started: startOf(process.pid), address })
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(mine, content)
  } catch (error) {
    throw new Refusal(whyNotWritable(folder, error))
  }
  try {
    // A link appears whole or not at all, so nobody reads half a mark.
    while (!linked(mine, lock)) removeStale(folder, lock)
  } finally {
    rmSync(mine, { force: true })
  }
  return () => {
    if (read(lock) === content) rmSync(lock, { force: true })
  }
}

function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function removeStale(folder, lock) {
  const content = read(lock)
  if (content === null) return
  const { pid, started, address } = parse(content)
  if (isAlive(pid, started)) {
    throw new Refusal(
      `Thư mục dữ liệu ${folder} đang được một máy chủ khác dùng (${address}, tiến trình ${pid}). ` +
        'Hãy dừng máy chủ đó hoặc đặt DATA_DIR khác.',
    )
  }
  // Moved away before it is thrown away: if another start was quicker, its mark is put back.
  const aside = `${lock}.stale-${process.pid}`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (read(aside) !== content) linked(aside, lock)
  rmSync(aside, { force: true })
}

function isAlive(pid, started) {
  if (!Number.isInteger(pid)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  // The number may have gone to another process since: on Linux the time it began tells.
  return started === startOf(pid)
}

/** When a process began, in clock ticks since the machine's start, with that start's id; null where there is no /proc. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return null
  }
}

function parse(content) {
  try {
    return JSON.parse(content)
  } catch {
    return {}
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function whyNotWritable(folder, { code }) {
  if (code === 'ENOSPC') return `Ổ đĩa chứa thư mục dữ liệu ${folder} đã đầy.`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `DATA_DIR không phải là thư mục: ${folder}`
  return `Không ghi được vào thư mục dữ liệu ${folder} (${code}). Hãy kiểm tra quyền ghi hoặc đặt DATA_DIR khác.`
}
