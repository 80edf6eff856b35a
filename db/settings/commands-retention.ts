import { defineCommand, done, stale } from '../command'
import { updateRetentionInput } from './input-retention'
import { keepSetting } from './kept'
import { updateRetentionPolicy } from './policy'
import { retentionId, retentionKey } from './retention'

/** How long things are kept from now on; the next tidying goes by it. */
export const updateRetention = defineCommand(updateRetentionPolicy, {
  input: updateRetentionInput,
  run: async (tx, { version, ...retention }) => {
    const kept = await keepSetting(tx, retentionKey, { version, value: retention })
    if (!kept) return stale(tx, updateRetentionPolicy.noun, retentionId)
    const { before } = kept
    return done({ id: retentionId, before, after: retention }, { version: kept.version })
  },
})
