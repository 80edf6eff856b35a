import { eq } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { ownPassword, TooManyGuesses } from '../auth/guesses'
import { Busy, fits, hashPassword, inHashQueue } from '../auth/hashing'
import { type Context, type Refusal, refuse } from '../command'
import type { Reader } from '../engine/connection'
import { accounts } from './table'

/** The kept hash of an account's password. */
export async function passwordOf(db: Reader, userId: number): Promise<string | null> {
  const [account] = await db
    .select({ hash: accounts.password })
    .from(accounts)
    .where(eq(accounts.userId, userId))
  return account?.hash ?? null
}

/**
 * Whether the actor knows the account's own password, and against which hash it was checked. It is
 * asked of who is signed in, so that a PC left open, or a stolen session, is not enough; therefore
 * it is guessed as seldom as at the door.
 */
export async function checkCurrent(
  { db, actor }: Context,
  password: string,
): Promise<{ known: string } | Refusal> {
  try {
    return await inHashQueue('known', async () => {
      const known = await passwordOf(db.reader, actor.userId)
      if (known === null) return refuse({ current: 'wrongPassword' })
      // Counted by the kept password: a new one may be guessed anew.
      await ownPassword.take(known)
      if (!(await fits(password, known))) return refuse({ current: 'wrongPassword' })
      await ownPassword.right(known)
      return { known }
    })
  } catch (error) {
    if (error instanceof TooManyGuesses)
      return refuse({ current: problem('tooManyGuesses', { minutes: error.minutes }) })
    if (error instanceof Busy) return refuse({ current: 'serverBusy' })
    throw error
  }
}

/** The same, and the hash of the password that is to take its place. */
export async function checkAndHash(
  ctx: Context,
  current: string,
  password: string,
): Promise<{ known: string; hash: string } | Refusal> {
  const checked = await checkCurrent(ctx, current)
  return 'known' in checked ? { ...checked, hash: await hashPassword(password) } : checked
}
