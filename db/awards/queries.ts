import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { AwardFilters, AwardSort } from '@/domain/award-filters'
import { may } from '@/domain/permissions'
import { levels } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { recipientNames } from '../names-table'
import type { ReadContext } from '../read'
import { contains } from '../search'
import { units } from '../units/table'
import { createAwardPolicy } from './policy'
import { awards } from './table'
import { type AwardTotals, totalAwards } from './totals'
import { whereAwards } from './where'

export type AwardRow = Awaited<ReturnType<typeof rowsOf>>[number]
export type AwardPage = {
  rows: AwardRow[]
  totals: AwardTotals
  page: number
  pageSize: number
  can: { create: boolean }
}

export const pageSize = 50
/** With fewer matching awards than this they are fetched by name and sorted; with more, the list is
 * walked in its order until the page is full. Either way a page costs a bounded number of rows. */
const narrow = 5000

/** One page of awards with exact totals. A page beyond the last answers the last. */
export async function listAwards(
  ctx: ReadContext,
  filters: AwardFilters,
  { sort, page }: { sort: AwardSort; page: number },
): Promise<AwardPage> {
  const totals = await totalAwards(ctx, filters)
  const last = Math.max(1, Math.ceil(totals.all / pageSize))
  const shown = Math.min(page, last)
  const ids = await orderedIds(ctx, filters, sort, totals.all, {
    limit: pageSize,
    offset: (shown - 1) * pageSize,
  })
  return {
    rows: await rowsOf(ctx, ids),
    totals,
    page: shown,
    pageSize,
    can: { create: may(ctx.actor, createAwardPolicy) },
  }
}

/** The same rows as the list shows, in the same order, a thousand at a time: for exports. */
export async function* streamAwards(
  ctx: ReadContext,
  filters: AwardFilters,
  sort: AwardSort,
): AsyncGenerator<AwardRow[]> {
  const { all } = await totalAwards(ctx, filters)
  const ids = await orderedIds(ctx, filters, sort, all, { limit: -1, offset: 0 })
  for (let from = 0; from < ids.length; from += 1000) {
    yield await rowsOf(ctx, ids.slice(from, from + 1000))
    // Lets other requests in between two blocks.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function orderedIds(
  { db, actor }: ReadContext,
  filters: AwardFilters,
  sort: AwardSort,
  total: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<number[]> {
  const where = whereAwards(db, actor, filters)
  const named = filters.q ? contains(recipientNames.searchText, filters.q) : undefined
  const query = db.select({ id: awards.id }).from(awards).$dynamic()
  if (sort.by === 'form') query.innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
  if (sort.by === 'decided') query.leftJoin(decisions, eq(decisions.id, awards.decisionId))
  if (sort.by === 'unit') query.innerJoin(units, eq(units.id, awards.unitId))
  const matching = db.select({ id: recipientNames.id }).from(recipientNames).where(named)
  if (named && total > narrow) {
    // A cross join is never reordered: the awards are walked in the list's order.
    query.crossJoin(recipientNames)
    query.where(and(where, eq(recipientNames.id, awards.nameId), named))
  } else query.where(named ? and(where, inArray(awards.nameId, matching)) : where)
  const rows = await query
    .orderBy(...orderOf(sort))
    .limit(limit)
    .offset(offset)
  return rows.map((row) => row.id)
}

function orderOf({ by, down }: AwardSort): SQL[] {
  const way = down ? desc : asc
  const name = [asc(awards.sortKey), asc(awards.id)]
  if (by === 'name') return [way(awards.sortKey), way(awards.id)]
  if (by === 'recorded') return [way(awards.id)]
  if (by === 'year')
    return [way(awards.awardYear), ...(down ? [desc(awards.sortKey), desc(awards.id)] : name)]
  if (by === 'level') return [way(levelOrder), ...name]
  if (by === 'form') return [way(awardForms.sortKey), ...name]
  if (by === 'decided') return [way(decisions.decidedOn), ...name]
  return [way(units.sortKey), ...name]
}

const levelOrder = sql`case ${awards.level} ${sql.join(
  levels.map((level, at) => sql`when ${level} then ${at}`),
  sql` `,
)} end`

async function rowsOf({ db }: ReadContext, ids: number[]) {
  const rows = await db
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
      event: events.name,
      decisionId: awards.decisionId,
      decisionNumber: decisions.number,
      decidedOn: decisions.decidedOn,
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
    .where(inArray(awards.id, ids))
  const at = new Map(ids.map((id, index) => [id, index]))
  return rows.sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0))
}
