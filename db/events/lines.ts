import { asc, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../engine/connection'
import { registerOf } from '../register'
import { directions, eventAttendees, eventCampaigns, events } from './table'

export const eventRegister = registerOf(events, 'event')

/** What an event has several of. */
export type EventLines = {
  campaignIds: number[]
  attendees: { name: string; position: string | null; role: string | null }[]
  directions: { content: string; by: string | null }[]
}

/** In the order in which they were entered; campaigns by id. */
export async function readLines(db: Reader, eventId: number): Promise<EventLines> {
  const closed = await db
    .select({ id: eventCampaigns.campaignId })
    .from(eventCampaigns)
    .where(eq(eventCampaigns.eventId, eventId))
    .orderBy(asc(eventCampaigns.campaignId))
  const attendees = await db
    .select({
      name: eventAttendees.name,
      position: eventAttendees.position,
      role: eventAttendees.role,
    })
    .from(eventAttendees)
    .where(eq(eventAttendees.eventId, eventId))
    .orderBy(asc(eventAttendees.ordinal))
  const asked = await db
    .select({ content: directions.content, by: directions.by })
    .from(directions)
    .where(eq(directions.eventId, eventId))
    .orderBy(asc(directions.ordinal))
  return { campaignIds: closed.map(({ id }) => id), attendees, directions: asked }
}

/** Replaces all of them: they bear no number of their own, and the event's history keeps the old. */
export async function writeLines(tx: Tx, eventId: number, lines: EventLines): Promise<void> {
  for (const table of [eventCampaigns, eventAttendees, directions])
    await tx.delete(table).where(eq(table.eventId, eventId))
  const numbered = <T>(rows: T[]) => rows.map((row, at) => ({ ...row, eventId, ordinal: at + 1 }))
  const { campaignIds } = lines
  if (campaignIds.length > 0)
    await tx
      .insert(eventCampaigns)
      .values(campaignIds.map((campaignId) => ({ eventId, campaignId })))
  if (lines.attendees.length > 0) await tx.insert(eventAttendees).values(numbered(lines.attendees))
  if (lines.directions.length > 0) await tx.insert(directions).values(numbered(lines.directions))
}
