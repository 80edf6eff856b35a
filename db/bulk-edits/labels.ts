import { eq } from 'drizzle-orm'
import { events } from '../events/table'
import type { ReadContext } from '../read'
import { units } from '../units/table'

/** The words of an event and an issuer that an address names by id; empty for one that is not there. */
export async function labelsOf(
  { db }: ReadContext,
  ids: { eventId: string; issuerId: string },
): Promise<{ eventId: string; issuerId: string }> {
  const [event] = await db
    .select({ name: events.name })
    .from(events)
    .where(eq(events.id, idOf(ids.eventId)))
  const [issuer] = await db
    .select({ name: units.name })
    .from(units)
    .where(eq(units.id, idOf(ids.issuerId)))
  return { eventId: event?.name ?? '', issuerId: issuer?.name ?? '' }
}

const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)
