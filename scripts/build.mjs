import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runQuietly } from './child.mjs'
import { root } from './root.mjs'

const sourceFolders = ['app', 'components', 'db', 'documents', 'domain', 'messages', 'public']
const notBuilt = /\.test\.tsx?$|\.md$/
const rootSource = /\.(js|mjs|cjs|ts|json)$/
const rootNotBuilt = /^(biome|knip|playwright\.config|vitest\.config|drizzle\.config)\b/

/** Whether `.next` was built, to its end, from the sources as they are now. */
export function isBuilt(folder = root) {
  const stamp = stampFile(folder)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(folder)
}

/** Makes the production build: `{ code, output }` of Next. */
export async function build() {
  const hash = sourceHash(root)
  rmSync(stampFile(root), { force: true })
  const result = await runQuietly(process.execPath, [nextCommand, 'build'], {
    env: nextEnvironment(),
  })
  if (result.code === 0) writeFileSync(stampFile(root), hash)
  return result
}

export const nextCommand = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

/** What `node` is given before the framework's own command, for every way of serving. */
export const frontDoor = ['--import', pathToFileURL(join(root, 'scripts', 'front-door.mjs')).href]

export const nextEnvironment = () => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
})

/** One hash over path and content of every file that the build can depend on. */
export function sourceHash(folder) {
  const hash = createHash('sha256')
  for (const path of sourceFiles(folder)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function sourceFiles(folder) {
  const atRoot = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && rootSource.test(entry.name))
    .filter(({ name }) => !rootNotBuilt.test(name) && name !== 'next-env.d.ts')
    .map((entry) => entry.name)
  const below = sourceFolders
    .filter((name) => existsSync(join(folder, name)))
    .flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !notBuilt.test(entry.name))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length)),
    )
  return [...atRoot, ...below.map((path) => path.replace(/^\//, ''))].sort()
}

const stampFile = (folder) => join(folder, '.next', 'so-vang-build')
