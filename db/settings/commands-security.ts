import { and, eq } from 'drizzle-orm'
import { defineCommand, done, stale } from '../command'
import { updateSecurityInput } from './input-security'
import { updateSecurityPolicy } from './policy'
import { securityId, securityKey } from './security'
import { settings } from './table'

/** How accounts are kept from now on; sessions that are over by it end at their next request. */
export const updateSecurity = defineCommand(updateSecurityPolicy, {
  input: updateSecurityInput,
  run: async (tx, { version, ...security }) => {
    const ofSecurity = eq(settings.key, securityKey)
    const [before] = await tx.select().from(settings).where(ofSecurity)
    const [after] = before
      ? await tx
          .update(settings)
          .set({ value: security, version: version + 1 })
          .where(and(ofSecurity, eq(settings.version, version)))
          .returning()
      : await tx.insert(settings).values({ key: securityKey, value: security }).returning()
    if (!after) return stale(tx, updateSecurityPolicy.noun, securityId)
    return done(
      { id: securityId, before: before?.value ?? null, after: security },
      { version: after.version },
    )
  },
})
