import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as field from '@/domain/input'
import { defineCommand, done, notFound, refuse } from '../command'
import { endWaiting, identifierOf, linkLife } from './links'
import { makeLinkPolicy } from './policy'
import { users, verifications } from './table'

/**
 * A link with which somebody sets a password of their own, once, within a day: the administrator
 * never sees it. It is told this once, and takes the place of an earlier one. Until it is used,
 * nothing changes for the account.
 */
export const makeLink = defineCommand(makeLinkPolicy, {
  input: z.object({ id: field.id() }),
  run: async (tx, { id }, { actor, now }) => {
    // The own password is changed by knowing it.
    if (id === actor.userId) return refuse({ '': 'notAllowed' })
    const [user] = await tx.select().from(users).where(eq(users.id, id))
    if (!user) return notFound()
    if (!user.active) return refuse({ '': 'accountClosed' })
    const token = randomBytes(24).toString('base64url')
    const expiresAt = new Date(now.getTime() + linkLife)
    await endWaiting(tx, id)
    await tx.insert(verifications).values({
      identifier: identifierOf(token),
      value: String(id),
      expiresAt,
      createdAt: now,
      updatedAt: now,
    })
    const after = { username: user.username, name: user.name, until: expiresAt.toISOString() }
    return done({ id, before: null, after }, { token, until: expiresAt.toISOString() })
  },
})
