import type { ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'

/** What a child may take, in megabytes: of its heap, and of all memory of its own. */
export type Bounds = { heap: number; memory: number }

/** Seconds of work after which the system ends a child, should nobody else be left to do it. */
const mostWork = 240
/** A child that has worked so long is not used again. */
export const workedEnough = 30
/** Nor is one that holds so much memory, in bytes. */
export const tookEnough = 250 * 1024 ** 2

/**
 * Starts a child within bounds that the system holds, whatever its code does. From the source folder:
 * the bundler must not see a program here, it would pack the compiler too.
 */
export function startChild({ heap, memory }: Bounds): ChildProcess {
  const { spawn } = process.getBuiltinModule('node:child_process')
  const limits = `ulimit -c 0; ulimit -t ${mostWork}; ulimit -d ${memory * 1024}; exec "$@"`
  const script = join(process.cwd(), 'documents', 'apart', 'child.mjs')
  const program = [process.execPath, `--max-old-space-size=${heap}`, script]
  const child = spawn('/bin/sh', ['-c', limits, 'sh', ...program], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: environment(),
  })
  // Who looks at a page comes before who reads a file.
  try {
    if (child.pid) setPriority(child.pid, 5)
  } catch {}
  return child
}

/** Nothing of the server's own settings and keys. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, HOME, TZ, LANG } = process.env
  return { PATH, TMPDIR, HOME, TZ, LANG, NODE_ENV: 'production', SO_VANG_APART: '1' }
}

/** A child that waits keeps nobody from ending. */
export function holdOpen(child: ChildProcess, isOpen: boolean): void {
  const way = isOpen ? 'ref' : 'unref'
  child[way]()
  child.channel?.[way]()
}
