import { availableParallelism } from 'node:os'
import { hashPassword as hash, verifyPassword as verify } from 'better-auth/crypto'

/**
 * A password's hash takes a tenth of a second of a whole core and 32 MB, by design. Hashes are
 * therefore made one after the other (two at a time where there are cores to spare), so that a
 * burst of sign-ins leaves the pages quick; who comes when the queue is full is told to come again.
 */
const atOnce = availableParallelism() > 2 ? 2 : 1
/** Some four seconds of work. */
const longest = 40

/** Those who are known here (signed in, or on a device that signed in before) go first. */
type Lane = 'known' | 'stranger'
const waiting: Record<Lane, (() => void)[]> = { known: [], stranger: [] }
let running = 0

/** Thrown when the queue is full; nothing was hashed. */
export class Busy extends Error {}

/** Waits for a place and runs `work`, which hashes one password. Throws `Busy` when there is none. */
export async function inHashQueue<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting[lane].length >= longest) throw new Busy('too many passwords at once')
    await new Promise<void>((start) => waiting[lane].push(start))
  } else running += 1
  try {
    return await work()
  } finally {
    // The place is handed on, so that nobody who comes just now slips in before who waited.
    const next = waiting.known.shift() ?? waiting.stranger.shift()
    if (next) next()
    else running -= 1
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inHashQueue('known', () => hash(password))

/** Whether a password is the one of a hash; without a hash it takes the same time and is not. */
export async function fits(password: string, kept: string | null | undefined): Promise<boolean> {
  if (kept) return verify({ hash: kept, password })
  await hash(password)
  return false
}
