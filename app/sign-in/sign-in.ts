import 'server-only'
import { log } from '@/app/log'
import { auth } from '@/db/auth/auth'
import { guess, mayGuess, TooManyGuesses } from '@/db/auth/guesses'
import { Busy, fits, inHashQueue } from '@/db/auth/hashing'
import { findCredential, keepSession } from '@/db/users/sign-in'
import { tellWrong } from '@/db/users/sign-in-events'
import { addressOf } from './address'
import { knownDevice, rememberDevice } from './device'

/** Opened; the second factor's code is still to be given; or what to say. */
export type Answer = { what: 'opened' | 'code' } | Problem
type Problem = { what: 'wrong' | 'busy' | 'failed' } | { what: 'tooMany'; minutes: number }

/**
 * Opens a session (its cookie is set on the way); otherwise what to say. A name that is not there
 * and an account that is locked take the same way and the same time as a wrong password.
 */
export async function signIn(
  username: string,
  password: string,
  headers: Headers,
): Promise<Answer> {
  const account = username.toLowerCase()
  const address = addressOf(headers)
  const credential = await findCredential(account)
  try {
    const device = await knownDevice(credential?.userId)
    // By the kept password: when the administrator sets another, the waiting ends.
    const counted = credential?.hash ?? account
    const who = { account: counted, address, device }
    await mayGuess(who)
    const opened = await inHashQueue(device ? 'known' : 'stranger', async () => {
      const { right } = await guess(who)
      if (!credential) return (await fits(password, null)) && null
      const session = await openSession(account, password, headers)
      if (session) await right()
      return session
    })
    if (!credential || !opened) {
      await tellWrong(credential?.userId, { address, tried: true }, new Date())
      return { what: 'wrong' }
    }
    // The password may have been changed, or the account locked, while it was checked.
    const whence = { address, userAgent: headers.get('user-agent') }
    if (!(await keepSession(opened.token, credential, whence))) return { what: 'wrong' }
    if (opened.token === null) return { what: 'code' }
    await rememberDevice(credential.userId)
    return { what: 'opened' }
  } catch (error) {
    if (error instanceof TooManyGuesses) {
      await tellWrong(credential?.userId, { address, tried: false }, new Date())
      return { what: 'tooMany', minutes: error.minutes }
    }
    if (error instanceof Busy) return { what: 'busy' }
    log.failure(error, 'signIn')
    return { what: 'failed' }
  }
}

/** The new session, without a token while it waits for a code; null when the password is wrong. */
async function openSession(
  username: string,
  password: string,
  headers: Headers,
): Promise<{ token: string | null } | null> {
  try {
    const answer = await auth().api.signInUsername({ body: { username, password }, headers })
    // What the second factor's plug-in puts in the place of the session it took back.
    return { token: 'twoFactorRedirect' in answer ? null : answer.token }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** The library says no; anything else is an error. */
export const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'statusCode' in error &&
  Number(error.statusCode) < 500
