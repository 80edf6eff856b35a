import { eq } from 'drizzle-orm'
import { events } from '../events/table'
import type { ReadContext } from '../read'
import { units } from '../units/table'

/** The words of an event, an issuer and a unit that an address names by id; empty for one that is not there. */
export async function labelsOf(
  { db }: ReadContext,
  ids: Record<Labelled, string>,
): Promise<Record<Labelled, string>> {
  const [event] = await db
    .select({ name: events.name })
    .from(events)
    .where(eq(events.id, idOf(ids.eventId)))
  const unitName = async (id: string) => {
    const [unit] = await db
      .select({ name: units.name })
      .from(units)
      .where(eq(units.id, idOf(id)))
    return unit?.name ?? ''
  }
  const [issuerId, unitId] = [await unitName(ids.issuerId), await unitName(ids.unitId)]
  return { eventId: event?.name ?? '', issuerId, unitId }
}

type Labelled = 'eventId' | 'issuerId' | 'unitId'

const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)
