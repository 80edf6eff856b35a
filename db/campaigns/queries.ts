import { and, asc, count, countDistinct, eq, ne, sum } from 'drizzle-orm'
import { type Actor, may } from '@/domain/permissions'
import type { Level, RecipientKind } from '@/domain/vocabulary'
import { allCampaigns, allYears, noCampaign } from '../counts/keep'
import { cellCounts, levelCounts } from '../counts/table'
import { contains } from '../engine/search'
import { eventCampaigns, events } from '../events/table'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { isAccepted } from '../registrations/where'
import { inScope } from '../scope'
import { createCampaignPolicy, updateCampaignPolicy } from './policy'
import { campaigns } from './table'

export type CampaignRow = Awaited<ReturnType<typeof listCampaigns>>['rows'][number]

/** All campaigns (an office has a dozen), with what the actor may see under each. */
export async function listCampaigns(ctx: ReadContext, { q }: { q?: string } = {}) {
  const [rows, awarded, registered] = await Promise.all([
    ctx.db
      .select({
        id: campaigns.id,
        name: campaigns.name,
        shortName: campaigns.shortName,
        basis: campaigns.basis,
        startedOn: campaigns.startedOn,
        endedOn: campaigns.endedOn,
        registers: campaigns.registers,
        sample: campaigns.sample,
      })
      .from(campaigns)
      .where(contains(campaigns.searchText, q ?? ''))
      .orderBy(asc(campaigns.sortKey)),
    awardsByCampaign(ctx),
    modelsByCampaign(ctx),
  ])
  return {
    rows: rows.map((row) => ({
      ...row,
      awards: awarded.get(row.id) ?? 0,
      models: registered.get(row.id) ?? 0,
    })),
    total: rows.length,
    can: { create: may(ctx.actor, createCampaignPolicy) },
  }
}

/** What a select offers, as staff call them. */
export const campaignChoices = ({ db }: ReadContext) =>
  db
    .select({ id: campaigns.id, name: campaigns.shortName, registers: campaigns.registers })
    .from(campaigns)
    .orderBy(asc(campaigns.sortKey))

export type CampaignDetail = NonNullable<Awaited<ReturnType<typeof getCampaign>>>

/** One campaign with its awards by level and kind, its years of registration and its events. */
export async function getCampaign(ctx: ReadContext, id: number) {
  const [row] = await ctx.db.select().from(campaigns).where(eq(campaigns.id, id))
  if (!row) return null
  const [byLevel, years, held] = await Promise.all([
    awardsByLevel(ctx, id),
    registeredByYear(ctx, id),
    eventsOf(ctx, id),
  ])
  const { searchText: _, sortKey: __, createKey: ___, ...fields } = row
  return {
    ...fields,
    byLevel,
    years,
    events: held,
    can: { update: may(ctx.actor, updateCampaignPolicy) },
  }
}

/** The short table knows no units; a contributor's own rows are counted in the fine one. */
const countsOf = (actor: Actor) =>
  actor.role === 'contributor'
    ? { t: cellCounts, where: inScope(actor, cellCounts.unitId) }
    : { t: levelCounts, where: eq(levelCounts.awardYear, allYears) }

async function awardsByCampaign({ db, actor }: ReadContext): Promise<Map<number, number>> {
  const { t, where } = countsOf(actor)
  const rows = await db
    .select({ id: t.campaignId, n: sum(t.n) })
    .from(t)
    .where(and(ne(t.campaignId, allCampaigns), ne(t.campaignId, noCampaign), where))
    .groupBy(t.campaignId)
  return new Map(rows.map(({ id, n }) => [id, Number(n)]))
}

async function modelsByCampaign({ db, actor }: ReadContext): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: registrations.campaignId, n: count() })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .where(and(isAccepted, inScope(actor, registrations.unitId)))
    .groupBy(registrations.campaignId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

async function awardsByLevel(
  { db, actor }: ReadContext,
  id: number,
): Promise<{ level: Level; kind: RecipientKind; n: number }[]> {
  const { t, where } = countsOf(actor)
  const rows = await db
    .select({ level: t.level, kind: t.recipientKind, n: sum(t.n) })
    .from(t)
    .where(and(eq(t.campaignId, id), where))
    .groupBy(t.level, t.recipientKind)
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** Units and works are two counts, of accepted registrations: 36 đơn vị, 87 công trình. */
async function registeredByYear({ db, actor }: ReadContext, id: number) {
  return db
    .select({
      year: registrations.year,
      units: countDistinct(registrations.unitId),
      models: count(models.id),
    })
    .from(registrations)
    .leftJoin(models, eq(models.registrationId, registrations.id))
    .where(and(eq(registrations.campaignId, id), isAccepted, inScope(actor, registrations.unitId)))
    .groupBy(registrations.year)
    .orderBy(asc(registrations.year))
}

async function eventsOf({ db }: ReadContext, id: number) {
  return db
    .select({ id: events.id, name: events.name, heldOn: events.heldOn })
    .from(eventCampaigns)
    .innerJoin(events, eq(events.id, eventCampaigns.eventId))
    .where(eq(eventCampaigns.campaignId, id))
    .orderBy(asc(events.heldOn))
}
