import { and, count, eq } from 'drizzle-orm'
import type { AwardFilters } from '@/domain/award-filters'
import { type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import type { Reader } from '../engine/connection'
import { recipientNames } from '../names-table'
import type { ReadContext } from '../read'
import { countsKnow, keptBy } from './kept'
import { conferredUnder, foundBy, type Names, namesOf, ofUnitsAlone } from './names'
import { awards } from './table'
import { whereAwards } from './where'

export type AwardTotals = Record<RecipientKind | 'all', number>

/**
 * Exact totals of a filtered list, by kind of recipient. Read from the counts kept beside the
 * awards where these know the filter, else counted row by row.
 */
export async function totalAwards(
  ctx: ReadContext,
  f: AwardFilters,
  names?: Names,
): Promise<AwardTotals> {
  const rows = await totalsByKind(ctx, f, names ?? (await namesOf(ctx, f.q)))
  const totals: AwardTotals = { collective: 0, individual: 0, household: 0, all: 0 }
  for (const { kind, n } of rows) {
    totals[kind] += n
    totals.all += n
  }
  return totals
}

async function totalsByKind(
  { db, actor }: ReadContext,
  f: AwardFilters,
  names: Names | undefined,
): Promise<{ kind: RecipientKind; n: number }[]> {
  const onlyWords = Object.keys(f).every((key) => key === 'q')
  if (names && f.q && onlyWords && actor.role !== 'contributor') {
    const conferred = names.ids ? names.conferred : await conferredUnder(db, f.q)
    const besides = names.units.length > 0 ? await besidesNames(db, names, f.q) : []
    const ofUnits = new Map(besides.map(({ kind, n }) => [kind, n]))
    return recipientKinds.map((kind) => ({ kind, n: conferred[kind] + (ofUnits.get(kind) ?? 0) }))
  }
  if (countsKnow(f)) {
    const rows = await keptBy(db, actor, f, 'recipientKind')
    return rows.map(({ key: kind, n }) => ({ kind, n }))
  }
  const kind = awards.recipientKind
  const query = db.select({ kind, n: count() }).from(awards).$dynamic()
  if (names && f.q) {
    // A cross join is never reordered: names are looked up for the awards that the filters leave.
    if (names.ids === null) query.crossJoin(recipientNames)
    return query.where(and(whereAwards(db, actor, f), foundBy(names, f.q))).groupBy(kind)
  }
  return query.where(whereAwards(db, actor, f)).groupBy(kind)
}

/** What the search of units adds to the names that it finds. */
function besidesNames(db: Reader, names: Names, q: string) {
  const kind = awards.recipientKind
  const query = db.select({ kind, n: count() }).from(awards).$dynamic()
  if (names.ids === null) query.crossJoin(recipientNames)
  const isConferred = eq(awards.status, 'conferred')
  return query.where(and(isConferred, ofUnitsAlone(names, q))).groupBy(kind)
}
