import { and, eq, inArray, ne } from 'drizzle-orm'
import type { z } from 'zod'
import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import { problem } from '@/domain/validation'
import { campaigns } from '../campaigns/table'
import { already, defineCommand, done, type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { units } from '../units/table'
import { createEventInput, updateEventInput } from './input'
import { eventRegister, readLines, writeLines } from './lines'
import { createEventPolicy, updateEventPolicy } from './policy'
import { events } from './table'

type Fields = Omit<z.output<typeof createEventInput>, 'createKey'>

/** Enters an event with its attendees and directions; answers its id. */
export const createEvent = defineCommand(createEventPolicy, {
  input: createEventInput,
  run: async (tx, { createKey, ...input }) => {
    const twin = await eventRegister.twin(tx, createKey)
    if (twin) return already({ id: twin.id })
    const refused = await check(tx, input, 0)
    if (refused) return refused
    const row = await eventRegister.enter(tx, { ...columnsOf(input), createKey })
    await writeLines(tx, row.id, input)
    return done({ id: row.id, before: null, after: { ...row, ...linesOf(input) } }, { id: row.id })
  },
})

/** Corrects an event; attendees and directions are replaced as a whole. */
export const updateEvent = defineCommand(updateEventPolicy, {
  input: updateEventInput,
  run: async (tx, { id, version, ...input }) => {
    const before = await eventRegister.load(tx, { id, version })
    if ('ok' in before) return before
    const refused = await check(tx, input, id)
    if (refused) return refused
    const lines = await readLines(tx, id)
    const after = await eventRegister.save(tx, before, columnsOf(input))
    if ('ok' in after) return after
    await writeLines(tx, id, input)
    const change = { id, before: { ...before, ...lines }, after: { ...after, ...linesOf(input) } }
    return done(change, { id })
  },
})

const linesOf = ({ campaignIds, attendees, directions }: Fields) => ({
  campaignIds,
  attendees,
  directions,
})

/** Both names are found; the list is ordered by the full one. */
function columnsOf({ campaignIds: _, attendees: __, directions: ___, ...columns }: Fields) {
  return {
    ...columns,
    sortKey: textSortKey(columns.name),
    searchText: fold([columns.shortName, columns.name].filter(Boolean).join(' ')),
  }
}

/** What it refers to must be there; two events of one name on one day could not be told apart. */
async function check(tx: Tx, input: Fields, except: number): Promise<Refusal | null> {
  const { organiserId, campaignIds, name, heldOn } = input
  if (organiserId) {
    const found = await tx.select({ id: units.id }).from(units).where(eq(units.id, organiserId))
    if (found.length === 0) return refuse({ organiserId: 'notFound' })
  }
  const closed = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(inArray(campaigns.id, campaignIds))
  if (closed.length < campaignIds.length) return refuse({ campaignIds: 'notFound' })
  const [twin] = await tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.heldOn, heldOn), eq(events.name, name), ne(events.id, except)))
  return twin ? refuse({ name: problem('duplicate', { what: name }) }) : null
}
