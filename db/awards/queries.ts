import { eq, inArray, type Placeholder, sql } from 'drizzle-orm'
import type { AwardFilters, AwardSort } from '@/domain/award-filters'
import { may } from '@/domain/permissions'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { alias } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { given, prepared } from '../engine/statements'
import { events } from '../events/table'
import { pageSize, type ReadContext } from '../read'
import { units } from '../units/table'
import { type FoundUnit, namesOf } from './names'
import { orderedIds } from './order'
import { createAwardPolicy } from './policy'
import { awards } from './table'
import { type AwardTotals, totalAwards } from './totals'

export type AwardRow = Awaited<ReturnType<typeof rowsOf>>[number]
export type AwardPage = {
  rows: AwardRow[]
  totals: AwardTotals
  page: number
  pageSize: number
  /** Units of the name searched for whose awards are too many to be searched: to be filtered by. */
  left: FoundUnit[]
  can: { create: boolean }
}

/** One page of awards with exact totals. A page beyond the last answers the last. */
export async function listAwards(
  ctx: ReadContext,
  f: AwardFilters,
  { sort, page, size = pageSize }: { sort: AwardSort; page: number; size?: number },
): Promise<AwardPage> {
  const names = await namesOf(ctx, f.q)
  const totals = await totalAwards(ctx, f, names)
  const last = Math.max(1, Math.ceil(totals.all / size))
  const shown = Math.min(page, last)
  const part = { total: totals.all, offset: (shown - 1) * size, limit: size }
  const ids = await orderedIds(ctx, { f, names, sort }, part)
  return {
    rows: await rowsOf(ctx, ids),
    totals,
    page: shown,
    pageSize: size,
    left: names?.left ?? [],
    can: { create: may(ctx.actor, createAwardPolicy) },
  }
}

/** The same rows as the list shows, in the same order, a thousand at a time: for exports. */
export async function* streamAwards(
  ctx: ReadContext,
  f: AwardFilters,
  sort: AwardSort,
): AsyncGenerator<AwardRow[]> {
  const names = await namesOf(ctx, f.q)
  const { all } = await totalAwards(ctx, f, names)
  const ids = await orderedIds(ctx, { f, names, sort }, { total: all, offset: 0, limit: all })
  for (let from = 0; from < ids.length; from += 1000) {
    yield await rowsOf(ctx, ids.slice(from, from + 1000))
    // Lets other requests in between two blocks.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The rows of these ids, in their order. */
async function rowsOf({ db }: ReadContext, ids: number[]) {
  const rows = ids.length > pageSize ? await rowsWith(db, ids) : await pageOf(db, ids)
  const at = new Map(ids.map((id, index) => [id, index]))
  return rows.sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0))
}

function pageOf(db: Reader, ids: number[]) {
  const values = Array.from({ length: pageSize }, (_, at) => [`id${at}`, ids[at] ?? 0])
  return statementsOf(db).page.execute(Object.fromEntries(values))
}

const statementsOf = prepared((db) => ({
  page: rowsWith(
    db,
    Array.from({ length: pageSize }, (_, at) => given(`id${at}`)),
  ).prepare(),
}))

const issuers = alias(units, 'issuers')

function rowsWith(db: Reader, ids: (number | Placeholder)[]) {
  return db
    .select({
      id: awards.id,
      recipientKind: awards.recipientKind,
      recipientName: awards.recipientName,
      recipientNote: awards.recipientNote,
      individualId: awards.individualId,
      unitId: awards.unitId,
      unitName: awards.unitName,
      form: awardForms.name,
      level: awards.level,
      regime: awards.regime,
      campaign: campaigns.shortName,
      event: sql<string | null>`coalesce(${events.shortName}, ${events.name})`,
      decisionId: awards.decisionId,
      decisionNumber: decisions.number,
      decidedOn: decisions.decidedOn,
      issuer: issuers.name,
      awardYear: awards.awardYear,
      citation: awards.citation,
      rewardAmount: awards.rewardAmount,
      status: awards.status,
      sample: awards.sample,
    })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .leftJoin(campaigns, eq(campaigns.id, awards.campaignId))
    .leftJoin(events, eq(events.id, awards.eventId))
    .leftJoin(decisions, eq(decisions.id, awards.decisionId))
    .leftJoin(issuers, eq(issuers.id, decisions.issuerId))
    .where(inArray(awards.id, ids))
}
