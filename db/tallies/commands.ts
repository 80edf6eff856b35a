import { and, eq } from 'drizzle-orm'
import { already, defineCommand, done, notFound, stale } from '../command'
import { createTallyInput, updateSourceInput, updateTallyInput } from './input'
import { createTallyPolicy, updateSourcePolicy, updateTallyPolicy } from './policy'
import { resolveTally } from './resolve'
import { publishedTallies, sources } from './table'

/**
 * Enters a published number with the place where it was printed. It stays a count: no names.
 * Answers the source too, for the next number of the same paper.
 */
export const createTally = defineCommand(createTallyPolicy, {
  input: createTallyInput,
  run: async (tx, { createKey, ...input }, ctx) => {
    const [twin] = await tx
      .select({ id: publishedTallies.id, sourceId: publishedTallies.sourceId })
      .from(publishedTallies)
      .where(eq(publishedTallies.createKey, createKey))
    if (twin) return already(twin)
    const resolved = await resolveTally(tx, ctx, input, null)
    if (!resolved.ok) return resolved
    const [row] = await tx
      .insert(publishedTallies)
      .values({ ...resolved.row, createKey })
      .returning()
    if (!row) throw new Error('tally was not entered')
    const value = { id: row.id, sourceId: row.sourceId }
    return done({ id: row.id, before: null, after: row }, value)
  },
})

export const updateTally = defineCommand(updateTallyPolicy, {
  input: updateTallyInput,
  run: async (tx, { id, version, ...input }, ctx) => {
    const [before] = await tx.select().from(publishedTallies).where(eq(publishedTallies.id, id))
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'tally', id)
    const resolved = await resolveTally(tx, ctx, input, id)
    if (!resolved.ok) return resolved
    const [after] = await tx
      .update(publishedTallies)
      .set({ ...resolved.row, version: version + 1 })
      .where(and(eq(publishedTallies.id, id), eq(publishedTallies.version, version)))
      .returning()
    if (!after) return stale(tx, 'tally', id)
    return done({ id, before, after }, { id, sourceId: after.sourceId })
  },
})

/** Corrects where a number was printed, for all numbers of that source. */
export const updateSource = defineCommand(updateSourcePolicy, {
  input: updateSourceInput,
  run: async (tx, { id, version, ...input }) => {
    const [before] = await tx.select().from(sources).where(eq(sources.id, id))
    if (!before) return notFound()
    const [after] = await tx
      .update(sources)
      .set({ ...input, version: version + 1 })
      .where(and(eq(sources.id, id), eq(sources.version, version)))
      .returning()
    if (!after) return stale(tx, 'source', id)
    return done({ id, before, after }, { id })
  },
})
