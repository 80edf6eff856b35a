import 'server-only'
import { log } from '@/app/log'
import { auth } from '@/db/auth/auth'
import { guess, mayGuess, TooManyGuesses } from '@/db/auth/guesses'
import { Busy, fits, inHashQueue } from '@/db/auth/hashing'
import { findCredential, keepSession } from '@/db/users/sign-in'
import { tellWrong } from '@/db/users/sign-in-events'
import { addressOf } from './address'
import { knownDevice, rememberDevice } from './device'

export type Problem = { what: 'wrong' | 'busy' | 'failed' } | { what: 'tooMany'; minutes: number }

/**
 * Opens a session (its cookie is set on the way); otherwise what to say. A name that is not there
 * and an account that is locked take the same way and the same time as a wrong password.
 */
export async function signIn(
  username: string,
  password: string,
  headers: Headers,
): Promise<Problem | null> {
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
      const token = await openSession(account, password, headers)
      if (token) await right()
      return token
    })
    if (!credential || !opened) {
      await tellWrong(credential?.userId, { address, tried: true }, new Date())
      return { what: 'wrong' }
    }
    // The password may have been changed, or the account locked, while it was checked.
    const whence = { address, userAgent: headers.get('user-agent') }
    if (!(await keepSession(opened, credential, whence))) return { what: 'wrong' }
    await rememberDevice(credential.userId)
    return null
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

/** The new session's token; null when the password is wrong. */
async function openSession(
  username: string,
  password: string,
  headers: Headers,
): Promise<string | null> {
  try {
    const { token } = await auth().api.signInUsername({ body: { username, password }, headers })
    return token
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'statusCode' in error &&
  Number(error.statusCode) < 500
