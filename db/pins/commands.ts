import { and, count, eq, max } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { already, defineCommand, done, notFound, refuse } from '../command'
import { registerOf } from '../register'
import { createPinInput, removePinInput } from './input'
import { createPinPolicy, removePinPolicy } from './policy'
import { pins } from './table'

const register = registerOf(pins, 'pin')

/** More would be no shortcut. */
const mostPins = 20

/** Keeps a view at hand under a name. The same address pinned again is the pin that there is. */
export const createPin = defineCommand(createPinPolicy, {
  input: createPinInput,
  run: async (tx, input, { actor }) => {
    const own = eq(pins.userId, actor.userId)
    const [twin] = await tx
      .select({ id: pins.id })
      .from(pins)
      .where(and(own, eq(pins.address, input.address)))
    if (twin) return already({ id: twin.id })
    const [held] = await tx
      .select({ n: count(), last: max(pins.ordinal) })
      .from(pins)
      .where(own)
    if ((held?.n ?? 0) >= mostPins)
      return refuse({ label: problem('tooManyPins', { most: mostPins }) })
    const ordinal = (held?.last ?? 0) + 1
    const row = await register.enter(tx, { ...input, userId: actor.userId, ordinal })
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

/** Takes one of the actor's own pins away; what it was stays in the history. */
export const removePin = defineCommand(removePinPolicy, {
  input: removePinInput,
  run: async (tx, { id }, { actor }) => {
    const [before] = await tx
      .delete(pins)
      .where(and(eq(pins.id, id), eq(pins.userId, actor.userId)))
      .returning()
    if (!before) return notFound()
    return done({ id, before, after: null }, { id })
  },
})
