import { already, defineCommand, done } from '../command'
import { createTallyInput, updateSourceInput, updateTallyInput } from './input'
import { createTallyPolicy, updateSourcePolicy, updateTallyPolicy } from './policy'
import { resolveTally, sourceRegister, tallyRegister } from './resolve'

/**
 * Enters a published number with the place where it was printed. It stays a count: no names.
 * Answers the source too, for the next number of the same paper.
 */
export const createTally = defineCommand(createTallyPolicy, {
  input: createTallyInput,
  run: async (tx, { createKey, ...input }, ctx) => {
    const twin = await tallyRegister.twin(tx, createKey)
    if (twin) return already({ id: twin.id, sourceId: twin.sourceId })
    const resolved = await resolveTally(tx, ctx, input, null)
    if (!resolved.ok) return resolved
    const row = await tallyRegister.enter(tx, { ...resolved.row, createKey })
    const value = { id: row.id, sourceId: row.sourceId }
    return done({ id: row.id, before: null, after: row }, value)
  },
})

export const updateTally = defineCommand(updateTallyPolicy, {
  input: updateTallyInput,
  run: async (tx, { id, version, ...input }, ctx) => {
    const before = await tallyRegister.load(tx, { id, version })
    if ('ok' in before) return before
    const resolved = await resolveTally(tx, ctx, input, id)
    if (!resolved.ok) return resolved
    const after = await tallyRegister.save(tx, before, resolved.row)
    if ('ok' in after) return after
    return done({ id, before, after }, { id, sourceId: after.sourceId })
  },
})

/** Corrects where a number was printed, for all numbers of that source. */
export const updateSource = defineCommand(updateSourcePolicy, {
  input: updateSourceInput,
  run: async (tx, { id, version, ...input }) => {
    const before = await sourceRegister.load(tx, { id, version })
    if ('ok' in before) return before
    const after = await sourceRegister.save(tx, before, input)
    if ('ok' in after) return after
    return done({ id, before, after }, { id })
  },
})
