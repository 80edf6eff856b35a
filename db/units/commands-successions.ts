import { and, eq, inArray } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import { problem } from '@/domain/validation'
import { already, defineCommand, done, notFound, refuse, stale } from '../command'
import { registerOf } from '../register'
import { unitRegister } from './enter'
import { addSuccessionInput, removeSuccessionInput } from './input'
import { addSuccessionPolicy, removeSuccessionPolicy } from './policy'
import { unitSuccessions, units } from './table'

const register = registerOf(unitSuccessions, 'unitSuccession')

/**
 * Says by hand that one unit carries on another, in whole or in part, from a day on. Many-to-many:
 * a ward may be cut up between three, and a new ward be made of three. Told in the history of the
 * unit that was.
 */
export const addSuccession = defineCommand(addSuccessionPolicy, {
  input: addSuccessionInput,
  run: async (tx, input) => {
    const { fromUnitId, toUnitId, on, note, createKey } = input
    const twin = await register.twin(tx, createKey)
    if (twin) return already({ id: twin.id })
    const both = await tx
      .select()
      .from(units)
      .where(inArray(units.id, [fromUnitId, toUnitId]))
    const from = both.find((unit) => unit.id === fromUnitId)
    const to = both.find((unit) => unit.id === toUnitId)
    if (!from) return refuse({ fromUnitId: 'notFound' })
    if (!to) return refuse({ toUnitId: 'notFound' })
    if (from.validFrom && on < from.validFrom)
      return refuse({
        on: problem('successionTooEarly', { name: from.name, date: formatDate(from.validFrom) }),
      })
    const [same] = await tx.select().from(unitSuccessions).where(linking(fromUnitId, toUnitId))
    if (same) return refuse({ toUnitId: problem('successionThere', { date: formatDate(same.on) }) })
    // The other way round would make each come after the other.
    const [back] = await tx.select().from(unitSuccessions).where(linking(toUnitId, fromUnitId))
    if (back) return refuse({ toUnitId: 'successionBothWays' })
    const row = await register.enter(tx, input)
    const said = { name: from.name, fromUnitId, toUnitId, on, note }
    return done({ id: fromUnitId, before: { name: from.name }, after: said }, { id: row.id })
  },
})

/** Takes a link back that was set by mistake; the history keeps it. */
export const removeSuccession = defineCommand(removeSuccessionPolicy, {
  input: removeSuccessionInput,
  run: async (tx, { id, version }) => {
    const before = await register.find(tx, id)
    if (!before) return notFound()
    const { fromUnitId, toUnitId, on, note } = before
    // The history tells of links under the unit that was.
    if (before.version !== version) return stale(tx, 'unit', fromUnitId)
    await tx.delete(unitSuccessions).where(eq(unitSuccessions.id, id))
    const from = await unitRegister.find(tx, fromUnitId)
    const said = { name: from?.name, fromUnitId, toUnitId, on, note }
    return done({ id: fromUnitId, before: said, after: { name: from?.name } }, { id: fromUnitId })
  },
})

const linking = (fromUnitId: number, toUnitId: number) =>
  and(eq(unitSuccessions.fromUnitId, fromUnitId), eq(unitSuccessions.toUnitId, toUnitId))
