import { asc, desc } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import type { Pick } from '@/domain/pick'
import { contains, nearness } from '../engine/search'
import type { ReadContext } from '../read'
import { events } from './table'

/** Events by part of their name, the nearest first, then the latest. */
export async function pickEvents({ db }: ReadContext, q: string): Promise<Pick[]> {
  const rows = await db
    .select({
      id: events.id,
      name: events.name,
      shortName: events.shortName,
      heldOn: events.heldOn,
      place: events.place,
    })
    .from(events)
    .where(contains(events.searchText, q))
    .orderBy(
      ...nearness(events.searchText, events.name, q),
      desc(events.heldOn),
      asc(events.sortKey),
    )
    .limit(12)
  return rows.map(({ id, name, shortName, heldOn, place }) => ({
    id,
    label: shortName ?? name,
    detail: formatDate(heldOn),
    note: place ?? undefined,
    fills: { heldOn },
  }))
}
