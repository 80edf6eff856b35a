import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import * as field from '@/domain/input'
import { deviceName } from '@/domain/user-agent'
import { already, defineCommand, done, notFound } from '../command'
import { endOtherSessionsPolicy, endSessionPolicy, endUserSessionsPolicy } from './policy'
import { sessions, users } from './table'

/** Ends one of the actor's own sessions: a PC left open, a phone that was lost. */
export const endSession = defineCommand(endSessionPolicy, {
  input: z.object({ id: field.id() }),
  run: async (tx, { id }, { actor }) => {
    const [ended] = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.userId, actor.userId)))
      .returning()
    if (!ended) return notFound()
    const where = { address: ended.ipAddress, device: deviceName(ended.userAgent) }
    const after = { name: actor.name, ...where }
    return done({ id: actor.userId, before: null, after }, { ended: 1 })
  },
})

/** Ends all of the actor's own sessions but the one that asks. */
export const endOtherSessions = defineCommand(endOtherSessionsPolicy, {
  input: z.object({ keep: field.id() }),
  run: async (tx, { keep }, { actor }) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, actor.userId), ne(sessions.id, keep)))
      .returning()
    if (ended.length === 0) return already({ ended: 0 })
    const after = { name: actor.name, sessions: ended.length }
    return done({ id: actor.userId, before: null, after }, { ended: ended.length })
  },
})

/** Ends all sessions of somebody's account. */
export const endUserSessions = defineCommand(endUserSessionsPolicy, {
  input: z.object({ id: field.id() }),
  run: async (tx, { id }) => {
    const [user] = await tx.select().from(users).where(eq(users.id, id))
    if (!user) return notFound()
    const ended = await tx.delete(sessions).where(eq(sessions.userId, id)).returning()
    if (ended.length === 0) return already({ ended: 0 })
    const after = { username: user.username, name: user.name, sessions: ended.length }
    return done({ id, before: null, after }, { ended: ended.length })
  },
})
