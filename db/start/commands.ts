import { eq } from 'drizzle-orm'
import { already, defineCommand, done } from '../command'
import { settings } from '../settings/table'
import { dismissStartInput } from './input'
import { dismissStartPolicy, startKey } from './policy'

/** Puts the start list away, for everybody in the office. */
export const dismissStart = defineCommand(dismissStartPolicy, {
  input: dismissStartInput,
  run: async (tx) => {
    const [there] = await tx.select().from(settings).where(eq(settings.key, startKey))
    if (there) return already({})
    const value = { away: true }
    await tx.insert(settings).values({ key: startKey, value })
    return done({ id: 0, before: null, after: value }, {})
  },
})
