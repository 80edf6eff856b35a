import { defineCommand, done, stale } from '../command'
import { updateSecurityInput } from './input-security'
import { keepSetting } from './kept'
import { updateSecurityPolicy } from './policy'
import { securityId, securityKey } from './security'

/** How accounts are kept from now on; sessions that are over by it end at their next request. */
export const updateSecurity = defineCommand(updateSecurityPolicy, {
  input: updateSecurityInput,
  run: async (tx, { version, ...security }) => {
    const kept = await keepSetting(tx, securityKey, { version, value: security })
    if (!kept) return stale(tx, updateSecurityPolicy.noun, securityId)
    const { before } = kept
    return done({ id: securityId, before, after: security }, { version: kept.version })
  },
})
