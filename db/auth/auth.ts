import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { nextCookies } from 'better-auth/next-js'
import { twoFactor, username } from 'better-auth/plugins'
import { engineName } from '../engine/connection'
import { type Database, database } from '../open'
import { accounts, sessions, twoFactors, users, verifications } from '../users/table'
import { secretOf } from './secret'

const kept = globalThis as typeof globalThis & { soVangAuth?: ReturnType<typeof createAuth> }

/** Sign-in, made on first use. There is no public route to it: only server actions call it. */
export function auth(): ReturnType<typeof createAuth> {
  kept.soVangAuth ??= createAuth(database(), secretOf())
  return kept.soVangAuth
}

/** For tests, which have a database of their own. */
export function createAuth(db: Database, secret: string) {
  return betterAuth({
    secret,
    baseURL: process.env.SO_VANG_URL || ownAddress(),
    telemetry: { enabled: false },
    database: serialised(db),
    emailAndPassword: { enabled: true, disableSignUp: true, autoSignIn: false },
    plugins: [
      username({ usernameValidator: (name) => /^[a-z0-9._-]{3,30}$/i.test(name) }),
      twoFactor({ issuer: 'Sổ vàng' }),
      nextCookies(),
    ],
    // The longest that an office may allow; what it does allow is asked at each request (`db/users/sessions.ts`).
    session: { expiresIn: 60 * 60 * 24 * 30, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'so-vang',
      database: { generateId: 'serial' },
      useSecureCookies: (process.env.SO_VANG_URL ?? '').startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    rateLimit: { enabled: false },
    logger: { level: 'error' },
  })
}

/** The adapter's writes take the one writer's lock, so that none lands inside a command's transaction. */
function serialised(db: Database): ReturnType<typeof drizzleAdapter> {
  const adapter = drizzleAdapter(db.writer, {
    provider: engineName,
    schema: {
      user: users,
      session: sessions,
      account: accounts,
      verification: verifications,
      twoFactor: twoFactors,
    },
  })
  return (options) => {
    const made = adapter(options)
    const locked = <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
      ((...args: A) => db.lock(() => method(...args))) as typeof method
    return {
      ...made,
      create: locked(made.create) as typeof made.create,
      update: locked(made.update) as typeof made.update,
      updateMany: locked(made.updateMany),
      delete: locked(made.delete) as typeof made.delete,
      deleteMany: locked(made.deleteMany),
      consumeOne: locked(made.consumeOne) as typeof made.consumeOne,
      incrementOne: locked(made.incrementOne) as typeof made.incrementOne,
    }
  }
}

const ownAddress = () => `http://${process.env.HOST || '127.0.0.1'}:${process.env.PORT || 3000}`
