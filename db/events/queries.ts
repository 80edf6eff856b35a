import { and, asc, between, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { listOf } from '@/domain/address'
import type { EventFilters, EventSort } from '@/domain/event-filters'
import { may } from '@/domain/permissions'
import { attachments } from '../attachments/table'
import { formTotalsUnder, totalsUnder } from '../awards/under'
import { campaigns } from '../campaigns/table'
import { contains } from '../engine/search'
import { pageSize, type ReadContext } from '../read'
import { inSubtree } from '../scope'
import { outOfTimeProblem } from '../units/at-time'
import { units } from '../units/table'
import { readLines } from './lines'
import { createEventPolicy, updateEventPolicy } from './policy'
import { eventCampaigns, events } from './table'

export type EventRow = Awaited<ReturnType<typeof listEvents>>['rows'][number]
type CampaignName = { id: number; name: string }

/** One page of events with the exact total; the awards conferred at each are those in scope. */
export async function listEvents(
  ctx: ReadContext,
  filters: EventFilters,
  { sort, page, size = pageSize }: { sort: EventSort; page: number; size?: number },
) {
  const where = whereOf(ctx, filters)
  const [counted] = await ctx.db.select({ n: count() }).from(events).where(where)
  const total = counted?.n ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(total / size)))
  const rows = await ctx.db
    .select({
      id: events.id,
      name: events.name,
      shortName: events.shortName,
      heldOn: events.heldOn,
      place: events.place,
      organiser: units.name,
      sample: events.sample,
      photos: photoCount,
    })
    .from(events)
    .leftJoin(units, eq(units.id, events.organiserId))
    .where(where)
    .orderBy(...orderOf(sort))
    .limit(size)
    .offset((shown - 1) * size)
  const ids = rows.map((row) => row.id)
  const totals = await totalsUnder(ctx, 'eventId', ids)
  const closed = await campaignsOf(ctx, ids)
  return {
    rows: rows.map((row) => ({
      ...row,
      campaigns: closed.get(row.id) ?? [],
      totals: totals.get(row.id),
    })),
    total,
    page: shown,
    pageSize: size,
    can: { create: may(ctx.actor, createEventPolicy) },
  }
}

/** The years that events were held in, the latest first. */
export async function eventYears({ db }: ReadContext): Promise<number[]> {
  const rows = await db
    .selectDistinct({ year: sql<string>`substr(${events.heldOn}, 1, 4)` })
    .from(events)
    .orderBy(desc(sql`1`))
  return rows.map(({ year }) => Number(year))
}

/** What a select of events offers: the latest, by the name that staff call them. */
export const latestEvents = ({ db }: ReadContext) =>
  db
    .select({ id: events.id, name: sql<string>`coalesce(${events.shortName}, ${events.name})` })
    .from(events)
    .orderBy(desc(events.heldOn), asc(events.sortKey))
    .limit(60)

export type EventDetail = NonNullable<Awaited<ReturnType<typeof getEvent>>>

/** One event with its campaigns, attendees, directions and its awards by form; null when not there. */
export async function getEvent(ctx: ReadContext, id: number) {
  const [row] = await ctx.db
    .select({
      id: events.id,
      version: events.version,
      name: events.name,
      shortName: events.shortName,
      heldOn: events.heldOn,
      place: events.place,
      organiserId: events.organiserId,
      organiser: units.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
      summary: events.summary,
      programme: events.programme,
      sample: events.sample,
    })
    .from(events)
    .leftJoin(units, eq(units.id, events.organiserId))
    .where(eq(events.id, id))
  if (!row) return null
  const [{ campaignIds: _, ...lines }, closed, forms] = await Promise.all([
    readLines(ctx.db, id),
    campaignsOf(ctx, [id]),
    formTotalsUnder(ctx, 'eventId', id),
  ])
  const { validFrom, validTo, ...event } = row
  const organiser = { name: row.organiser ?? '', validFrom, validTo }
  return {
    ...event,
    /** What to say of an organiser that was not there on the day, as `domain/validation` writes it. */
    doubt: outOfTimeProblem(organiser, [row.heldOn]),
    ...lines,
    campaigns: closed.get(id) ?? [],
    forms,
    can: { update: may(ctx.actor, updateEventPolicy) },
  }
}

async function campaignsOf(
  { db }: ReadContext,
  ids: number[],
): Promise<Map<number, CampaignName[]>> {
  const rows = await db
    .select({ eventId: eventCampaigns.eventId, id: campaigns.id, name: campaigns.shortName })
    .from(eventCampaigns)
    .innerJoin(campaigns, eq(campaigns.id, eventCampaigns.campaignId))
    .where(inArray(eventCampaigns.eventId, ids))
    .orderBy(asc(campaigns.sortKey))
  const closed = new Map<number, CampaignName[]>()
  for (const { eventId, ...campaign } of rows)
    closed.set(eventId, [...(closed.get(eventId) ?? []), campaign])
  return closed
}

const photoCount = sql<number>`(select count(*) from ${attachments}
  where ${attachments.ownerNoun} = 'event' and ${attachments.ownerId} = ${events.id}
  and ${attachments.sha256} is not null)`

const inYear = (year: number): SQL => between(events.heldOn, `${year}-01-01`, `${year}-12-31`)

function whereOf({ db }: ReadContext, { q, year, campaign, unit }: EventFilters): SQL | undefined {
  const closing = db
    .select({ id: eventCampaigns.eventId })
    .from(eventCampaigns)
    .where(inArray(eventCampaigns.campaignId, listOf(campaign)))
  return and(
    q ? contains(events.searchText, q) : undefined,
    year ? or(...listOf(year).map(inYear)) : undefined,
    campaign ? inArray(events.id, closing) : undefined,
    unit ? inSubtree(events.organiserId, unit) : undefined,
  )
}

function orderOf({ by, down }: EventSort): SQL[] {
  const way = down ? desc : asc
  if (by === 'name') return [way(events.sortKey), desc(events.heldOn), asc(events.id)]
  return [way(events.heldOn), asc(events.sortKey), asc(events.id)]
}
