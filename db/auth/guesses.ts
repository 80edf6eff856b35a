import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

/*
 * How often a password may be guessed. Every guess is counted before it is hashed and given back
 * when it was right, so that no number of parallel guesses gets more than its share. Kept in memory:
 * a table would let anybody write to the disk by guessing, and whoever could restart the server to
 * get a fresh count has no need of guessing.
 */

const minute = 60
const hour = 60 * minute

/** Thrown when no more guesses are free; nothing was hashed. */
export class TooManyGuesses extends Error {
  constructor(
    /** How long to wait, in whole minutes. */
    readonly minutes: number,
  ) {
    super('too many guesses')
  }
}

/** `free` guesses within a quarter of an hour, then one after each wait: 1, 2, 4 … minutes, up to an hour. */
export class Guesses {
  private readonly tries: RateLimiterMemory
  private readonly waits = new RateLimiterMemory({ points: 1, duration: 24 * hour })

  constructor(private readonly free: number) {
    this.tries = new RateLimiterMemory({ points: free, duration: 15 * minute })
  }

  /** Milliseconds until the next guess; 0 when there is one now. */
  async wait(key: string): Promise<number> {
    const made = await this.tries.get(key)
    return made && made.consumedPoints >= this.free ? made.msBeforeNext : 0
  }

  /** Counts a guess, before it is tried; throws `TooManyGuesses`. */
  async take(key: string): Promise<void> {
    const waited = (await this.waits.get(key))?.consumedPoints ?? 0
    // Counting is one step without a pause: of parallel guesses only the free ones pass.
    const made = await counted(this.tries.consume(key, waited > 0 ? this.free : 1))
    if (made.consumedPoints < this.free) return
    await this.waits.penalty(key)
    await this.tries.set(key, this.free, Math.min(minute * 2 ** waited, hour))
  }

  /** The guess was right: nothing stands against this key any more. */
  async right(key: string): Promise<void> {
    await Promise.all([this.tries.delete(key), this.waits.delete(key)])
  }
}

const own = new Guesses(5)
const perAddress = new RateLimiterMemory({ points: 50, duration: 15 * minute })
/** Guesses at one account from anywhere that is not known; then it goes slowly, and is never locked. */
const perAccount = new RateLimiterMemory({ points: 50, duration: hour })
const slowly = new RateLimiterMemory({ points: 1, duration: 10 })

/** Who guesses: at which account, from which address, and on which device when it is known here. */
export type Guesser = { account: string; address: string; device: string | null }

/**
 * Whether a guess is free now, before waiting for a place to hash; throws `TooManyGuesses`. A device
 * that signed in to this account before has a count of its own: nobody else can use it up.
 */
export async function mayGuess(who: Guesser): Promise<void> {
  refuseFor(await own.wait(keyOf(who)))
  if (who.device) return
  const here = await perAddress.get(who.address)
  if (here && here.remainingPoints === 0) refuseFor(here.msBeforeNext)
}

/** Counts one guess; throws `TooManyGuesses`. `right` gives it back. */
export async function guess(who: Guesser): Promise<{ right: () => Promise<void> }> {
  await mayGuess(who)
  const key = keyOf(who)
  if (who.device) {
    await own.take(key)
    return { right: () => own.right(key) }
  }
  const atAccount = await perAccount.get(who.account)
  if (atAccount && atAccount.remainingPoints === 0) await counted(slowly.consume(who.account))
  await own.take(key)
  await counted(perAddress.consume(who.address))
  await perAccount.penalty(who.account)
  return {
    right: async () => {
      await own.right(key)
      await perAddress.reward(who.address)
      await perAccount.reward(who.account)
    },
  }
}

/** For the password that a signed-in account is asked for again. */
export const ownPassword = new Guesses(5)

/** For one-time links, by address. */
export const linkGuesses = new Guesses(10)

/** For the first code of a second factor; later ones the sign-in library counts. */
export const codeGuesses = new Guesses(5)

const keyOf = ({ account, address, device }: Guesser): string =>
  device ? `${account} on ${device}` : `${account} from ${address}`

async function counted(consumed: Promise<RateLimiterRes>): Promise<RateLimiterRes> {
  try {
    return await consumed
  } catch (refused) {
    if (refused instanceof Error) throw refused
    throw new TooManyGuesses(minutesOf((refused as RateLimiterRes).msBeforeNext))
  }
}

function refuseFor(wait: number): void {
  if (wait > 0) throw new TooManyGuesses(minutesOf(wait))
}

const minutesOf = (ms: number): number => Math.max(1, Math.ceil(ms / 60_000))
