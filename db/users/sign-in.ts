import { and, eq } from 'drizzle-orm'
import { type Database, database } from '../open'
import { transaction } from '../transaction'
import { appendSignIn, type Whence } from './sign-in-events'
import { accounts, sessions, users } from './table'

export type Credential = { userId: number; hash: string | null }

/** Whose password is asked: an active account's, undefined for any other name. */
export async function findCredential(
  username: string,
  db: Database = database(),
): Promise<Credential | undefined> {
  const [row] = await db.reader
    .select({ userId: users.id, hash: accounts.password })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(and(eq(users.username, username), eq(users.active, true)))
  return row
}

/**
 * Whether a session that was just opened may stay: the password is still the one that was checked and
 * the account still active. Otherwise the session ends: whoever changed the password or locked the
 * account ended all sessions then, and this one came a moment later. One that stays stands in the history.
 */
export function keepSession(
  token: string,
  { userId, hash }: Credential,
  whence: Whence,
  db: Database = database(),
): Promise<boolean> {
  return transaction({ db }, async (tx) => {
    const [now] = await tx
      .select({ hash: accounts.password, active: users.active })
      .from(users)
      .innerJoin(accounts, eq(accounts.userId, users.id))
      .where(eq(users.id, userId))
    const stands = now?.active === true && now.hash === hash
    if (stands) await appendSignIn(tx, 'signIn', userId, whence, new Date())
    else await tx.delete(sessions).where(eq(sessions.token, token))
    return stands
  })
}
