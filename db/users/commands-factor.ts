import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as field from '@/domain/input'
import { problem } from '@/domain/validation'
import { codeGuesses, TooManyGuesses } from '../auth/guesses'
import { already, type Context, defineCommand, done, notFound, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { readSecurity } from '../settings/security'
import { checkCurrent } from './current-password'
import { codeFits, factorOf, newFactor } from './factor'
import { confirmFactorInput, currentPasswordInput } from './input'
import { factorMark } from './marks'
import {
  confirmFactorPolicy,
  removeFactorPolicy,
  removeUserFactorPolicy,
  startFactorPolicy,
} from './policy'
import { sessions, twoFactors, users } from './table'

/**
 * Hands out a secret for an authenticator, with recovery codes; told this once. Nothing is asked of it
 * until the first code was right.
 */
export const startFactor = defineCommand(startFactorPolicy, {
  input: currentPasswordInput,
  prepare: async ({ current }, ctx) => {
    const checked = await checkCurrent(ctx, current)
    if ('problems' in checked) return checked
    const user = await userOf(ctx)
    return user ? newFactor(user.username) : notFound()
  },
  run: async (tx, _, { actor }, made) => {
    if ('problems' in made) return made
    if ((await factorOf(tx, actor.userId))?.verified) return refuse({ '': 'factorThere' })
    await tx.delete(twoFactors).where(eq(twoFactors.userId, actor.userId))
    await tx.insert(twoFactors).values({ userId: actor.userId, ...made.kept })
    return already(made.told)
  },
})

/** The first right code: from now on one is asked at each sign-in. */
export const confirmFactor = defineCommand(confirmFactorPolicy, {
  input: confirmFactorInput,
  prepare: async ({ code }, { db, actor }) => {
    const factor = await factorOf(db.reader, actor.userId)
    if (!factor || factor.verified) return notFound()
    try {
      await codeGuesses.take(factor.secret)
    } catch (error) {
      if (!(error instanceof TooManyGuesses)) throw error
      return refuse({ code: problem('tooManyGuesses', { minutes: error.minutes }) })
    }
    if (!(await codeFits(factor, code))) return refuse({ code: 'wrongCode' })
    await codeGuesses.right(factor.secret)
    return { checked: factor.secret }
  },
  run: async (tx, _, { actor, now }, found) => {
    if ('problems' in found) return found
    const [factor] = await tx
      .update(twoFactors)
      .set({ verified: true })
      .where(and(eq(twoFactors.userId, actor.userId), eq(twoFactors.secret, found.checked)))
      .returning()
    if (!factor) return notFound()
    return done(await turn(tx, actor.userId, factor.secret, now), { on: true })
  },
})

/** Asks for no code any more; not where the office asks administrators for one. */
export const removeFactor = defineCommand(removeFactorPolicy, {
  input: currentPasswordInput,
  prepare: ({ current }, ctx) => checkCurrent(ctx, current),
  run: async (tx, _, { actor, now }, checked) => {
    if ('problems' in checked) return checked
    const { factorForAdministrators } = await readSecurity(tx)
    if (actor.role === 'admin' && factorForAdministrators) return refuse({ '': 'factorNeeded' })
    const factor = await factorOf(tx, actor.userId)
    if (!factor) return notFound()
    await tx.delete(twoFactors).where(eq(twoFactors.userId, actor.userId))
    return done(await turn(tx, actor.userId, null, now), { on: false })
  },
})

/** For who lost the authenticator and the recovery codes; ends the account's sessions. */
export const removeUserFactor = defineCommand(removeUserFactorPolicy, {
  input: z.object({ id: field.id() }),
  run: async (tx, { id }, { actor, now }) => {
    // The own one is turned off by knowing the password.
    if (id === actor.userId) return refuse({ '': 'notAllowed' })
    if (!(await factorOf(tx, id))) return notFound()
    await tx.delete(twoFactors).where(eq(twoFactors.userId, id))
    await tx.delete(sessions).where(eq(sessions.userId, id))
    return done(await turn(tx, id, null, now), { on: false })
  },
})

async function userOf({ db, actor }: Context) {
  const [user] = await db.reader.select().from(users).where(eq(users.id, actor.userId))
  return user
}

/** Turns the asking on, with this secret, or off; what the history says of it. */
async function turn(tx: Tx, id: number, secret: string | null, now: Date) {
  const twoFactorEnabled = secret !== null
  const [user] = await tx
    .update(users)
    .set({ twoFactorEnabled, updatedAt: now })
    .where(eq(users.id, id))
    .returning()
  const { username, name } = user ?? {}
  return {
    id,
    before: { username, name, twoFactorEnabled: !twoFactorEnabled },
    after: { username, name, twoFactorEnabled, factorMark: secret && factorMark(tx, id, secret) },
  }
}
