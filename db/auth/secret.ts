import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../open'

/** The key file is there and too short to be a key: with it anybody could sign a session. */
export class WeakSecret extends Error {
  constructor(readonly file: string) {
    super(`${file} holds no key`)
  }
}

/**
 * The key that signs session cookies: made once, kept readable by the owner alone. It appears whole
 * or not at all, and an empty or cut one is refused (`WeakSecret`), never used and never replaced.
 */
export function secretOf(folder: string = dataFolder()): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'secret')
  if (!existsSync(file)) make(file)
  return read(file)
}

/** Throws `WeakSecret` for a folder's key file that is no key; a folder without one is as good. */
export function refuseWeakSecret(folder: string): void {
  const file = join(folder, 'secret')
  if (existsSync(file)) read(file)
}

function read(file: string): string {
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32 || new Set(secret).size < 8) throw new WeakSecret(file)
  return secret
}

function make(file: string): void {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
  try {
    linkSync(mine, file)
  } catch (error) {
    // Another process was quicker: its key is the one.
    if (!existsSync(file)) throw error
  } finally {
    rmSync(mine, { force: true })
  }
}
