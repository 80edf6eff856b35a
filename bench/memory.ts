import { readdirSync, readFileSync } from 'node:fs'

/** How often memory is looked at, in milliseconds. */
const every = 25

/**
 * Watches the memory of this process and of all that it starts, together: the greatest so far, in MB.
 * What they share (the program itself) is counted once for each, so that the figure is never too small.
 */
export function watchMemory(): { peak: () => number; stop: () => void } {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, together(process.pid))
  }
  look()
  const timer = setInterval(look, every)
  timer.unref()
  return { peak: () => peak, stop: () => clearInterval(timer) }
}

function together(pid: number | string): number {
  return [...childrenOf(pid)].reduce((sum, child) => sum + together(child), residentOf(pid))
}

/** Those that each of its threads started. */
function* childrenOf(pid: number | string): Generator<string> {
  for (const thread of read(() => readdirSync(`/proc/${pid}/task`), []))
    yield* read(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter((child) => child !== '')
}

const residentOf = (pid: number | string): number =>
  read(
    () =>
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    0,
  )

/** A process may have ended since it was named. */
function read<T>(look: () => T, otherwise: T): T {
  try {
    return look()
  } catch {
    return otherwise
  }
}
