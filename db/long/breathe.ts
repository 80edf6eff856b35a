import { setImmediate } from 'node:timers/promises'

/** So many milliseconds of one long piece of work may pass before others get their turn. */
const slice = 15

/**
 * For long work on the writer: awaited at each step, it lets other requests be answered in between.
 * Inside a transaction others can only read (from before it); who wants to write waits for the lock.
 */
export function turnsOver(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < slice) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
