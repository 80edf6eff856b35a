import { and, count, eq, type SQL } from 'drizzle-orm'
import { type Actor, may } from '@/domain/permissions'
import { problem } from '@/domain/validation'
import type { Role } from '@/domain/vocabulary'
import { already, defineCommand, done, notFound, refuse } from '../command'
import { registerOf } from '../register'
import { createViewInput, removeViewInput, shareViewInput } from './input'
import { createViewPolicy, removeViewPolicy, shareViewPolicy } from './policy'
import { savedViews } from './table'

const register = registerOf(savedViews, 'savedView')

/** More of one list would be no shortcut. */
const mostViews = 30

/** Keeps a list as it is under a name; shared only by those who may. */
export const createView = defineCommand(createViewPolicy, {
  input: createViewInput,
  run: async (tx, { sharedWith, ...input }, { actor }) => {
    const twin = await register.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    if (sharedWith.length > 0 && !may(actor, shareViewPolicy))
      return refuse({ sharedWith: 'notAllowed' })
    const own = and(eq(savedViews.userId, actor.userId), eq(savedViews.listing, input.listing))
    const [held] = await tx.select({ n: count() }).from(savedViews).where(own)
    if ((held?.n ?? 0) >= mostViews)
      return refuse({ name: problem('tooManyViews', { most: mostViews }) })
    const named = and(own, eq(savedViews.name, input.name))
    const [taken] = await tx.select({ id: savedViews.id }).from(savedViews).where(named)
    if (taken) return refuse({ name: 'viewNameTaken' })
    const sharing = { userId: actor.userId, sharedWith: stored(sharedWith) }
    const row = await register.enter(tx, { ...input, ...sharing })
    return done({ id: row.id, before: null, after: told(row) }, { id: row.id })
  },
})

/** Says anew which roles see a view besides its owner; none takes it back. */
export const shareView = defineCommand(shareViewPolicy, {
  input: shareViewInput,
  run: async (tx, { id, sharedWith }, { actor }) => {
    const [before] = await tx.select().from(savedViews).where(ownedBy(actor, id))
    if (!before) return notFound()
    if (before.sharedWith === stored(sharedWith)) return already({ id })
    const after = await register.save(tx, before, { sharedWith: stored(sharedWith) })
    if ('ok' in after) return after
    return done({ id, before: told(before), after: told(after) }, { id })
  },
})

/** Takes a view away; what it was stays in the history. */
export const removeView = defineCommand(removeViewPolicy, {
  input: removeViewInput,
  run: async (tx, { id }, { actor }) => {
    const [before] = await tx.delete(savedViews).where(ownedBy(actor, id)).returning()
    if (!before) return notFound()
    return done({ id, before: told(before), after: null }, { id })
  },
})

/** A view is its owner's; what is shared an administrator may tidy up too. */
const ownedBy = ({ role, userId }: Actor, id: number): SQL | undefined =>
  and(eq(savedViews.id, id), role === 'admin' ? undefined : eq(savedViews.userId, userId))

const stored = (roles: Role[]): string =>
  roles.length > 0 ? ` ${[...roles].sort().join(' ')} ` : ''

/** In the history the roles are told as a list. */
const told = (row: typeof savedViews.$inferSelect) => ({
  ...row,
  sharedWith: row.sharedWith.split(' ').filter(Boolean),
})
