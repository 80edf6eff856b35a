import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runQuietly } from './child.mjs'
import { root } from './root.mjs'

const stampFile = join(root, 'node_modules', '.so-vang-installed')

/**
 * Whether node_modules holds what the lock file asks for, built for this Node. What somebody
 * installed by hand (`npm ci`, `npm install`) is recognised by npm's own record of it.
 */
export function isInstalled() {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === wantedStamp()
  if (!holdsLockedPackages()) return false
  writeFileSync(stampFile, wantedStamp())
  return true
}

/** Installs exactly the lock file: `{ code, output }` of npm. */
export async function install() {
  const npm = process.env.npm_execpath
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []]
  // A machine set to production leaves out what the build needs; hence --include.
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund']
  const result = await runQuietly(command, args, { env: { ...process.env, ...nativeBuild() } })
  if (result.code === 0) writeFileSync(stampFile, wantedStamp())
  return result
}

/** Native packages are compiled here: no prebuilt binary and no headers are fetched from elsewhere. */
function nativeBuild() {
  const prefix = dirname(dirname(process.execPath))
  const hasHeaders = existsSync(join(prefix, 'include', 'node', 'node_version.h'))
  return {
    npm_config_build_from_source: 'true',
    ...(hasHeaders && { npm_config_nodedir: prefix }),
  }
}

function wantedStamp() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  // Native packages fit one version of Node's binary interface.
  return `${lock.digest('hex')} ${process.platform}-${process.arch}-${process.versions.modules}\n`
}

function holdsLockedPackages() {
  const record = join(root, 'node_modules', '.package-lock.json')
  const native = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node')
  if (!existsSync(record) || !existsSync(native)) return false
  const held = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || held[path]?.version === version || (optional && !held[path]),
  )
}
