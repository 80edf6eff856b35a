import { createRequire } from 'node:module'

/**
 * Takes a file for this process, by the engine's own lock: it ends with the process however that ends,
 * and holds between containers that share the folder, where process numbers say nothing. Answers how to
 * let go; null when another has it. What keeps the file from being written is thrown.
 */
export function lockFile(path) {
  // Asked for only now: the first start installs it.
  const Sqlite = createRequire(import.meta.url)('better-sqlite3')
  let file
  try {
    file = new Sqlite(path, { timeout: 0 })
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN EXCLUSIVE')
    return () => file.close()
  } catch (error) {
    file?.close()
    if (error.code === 'SQLITE_BUSY') return null
    throw error.code === 'SQLITE_FULL' ? Object.assign(error, { code: 'ENOSPC' }) : error
  }
}
