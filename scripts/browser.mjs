import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './child.mjs'
import { Refusal } from './refusal.mjs'

/** Chromium without the window around the page: the tests take a third less time in it. */
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser for tests: CHROMIUM_PATH, else the first that the system has, else null. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isProgram(chosen)) return chosen
    throw new Refusal(`CHROMIUM_PATH names no program: ${chosen}`)
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return candidates.find(isProgram) ?? null
}

/**
 * Finds Chromium, or installs Debian's when this may: its shell, else the whole of it. Throws a Refusal
 * that says what to do.
 */
export async function ensureChromium() {
  const found = findChromium()
  if (found && (process.env.CHROMIUM_PATH || found.endsWith(shell))) return found
  const mayInstall = process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')
  if (mayInstall) {
    console.log('Installing Chromium …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const aptGet = (...args) => runQuietly('apt-get', args, { env })
    await aptGet('update')
    const missing = found ? [shell] : [shell, 'chromium']
    for (const name of missing) {
      const { code, output } = await aptGet('install', '-y', name)
      if (code === 0) break
      if (name === missing.at(-1) && !found) console.error(`${output}\napt-get ended with ${code}`)
    }
  }
  const now = findChromium()
  if (now) return now
  throw new Refusal(
    'No Chromium found: install it (apt-get install chromium) or set CHROMIUM_PATH to one.',
  )
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
