import { and, eq, sql } from 'drizzle-orm'
import { transaction } from '../engine/transaction'
import { type Database, database } from '../open'
import { endWaiting } from './links'
import { appendSignIn, type Whence } from './sign-in-events'
import { accounts, sessions, users, verifications } from './table'

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
 * Who gave the password and has yet to give the code: by the signed cookie that the sign-in library
 * gave out, whose first part names the waiting sign-in. Whether it is genuine the library checks.
 */
export async function findWaiting(
  cookie: string | undefined,
  db: Database = database(),
): Promise<Credential | undefined> {
  const identifier = decodeURIComponent(cookie ?? '').split('.')[0] ?? ''
  if (!/^2fa-[\w-]+$/.test(identifier)) return undefined
  const [row] = await db.reader
    .select({ userId: users.id, hash: accounts.password })
    .from(verifications)
    .innerJoin(users, eq(sql`cast(${users.id} as text)`, verifications.value))
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(and(eq(verifications.identifier, identifier), eq(users.active, true)))
  return row
}

/**
 * Whether a session that was just opened may stay: the password is still the one that was checked and
 * the account still active. Otherwise the session ends: whoever changed the password or locked the
 * account ended all sessions then, and this one came a moment later. One that stays stands in the history.
 * Without a token it is a sign-in that has yet to give its code.
 */
export function keepSession(
  token: string | null,
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
    if (stands && token) await appendSignIn(tx, 'signIn', userId, whence, new Date())
    else if (token && !stands) await tx.delete(sessions).where(eq(sessions.token, token))
    else if (!stands) await endWaiting(tx, userId)
    return stands
  })
}
