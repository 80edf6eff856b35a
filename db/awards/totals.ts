import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import type { AwardFilters } from '@/domain/award-filters'
import { type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import { recipientNames } from '../names-table'
import type { ReadContext } from '../read'
import { contains } from '../search'
import { countsKnow, keptBy } from './kept'
import { conferredUnder, type Names, namesOf } from './names'
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
  const rows = await totalsByKind(ctx, f, names ?? (await namesOf(ctx.db, f.q)))
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
    const conferred = names.few ? names.conferred : await conferredUnder(db, f.q)
    return recipientKinds.map((kind) => ({ kind, n: conferred[kind] }))
  }
  if (countsKnow(f)) {
    const rows = await keptBy(db, actor, f, 'recipientKind')
    return rows.map(({ key: kind, n }) => ({ kind, n }))
  }
  const kind = awards.recipientKind
  const query = db.select({ kind, n: count() }).from(awards).$dynamic()
  if (names?.few === false) {
    // A cross join is never reordered: names are looked up for the awards that the filters leave.
    query.crossJoin(recipientNames)
    const named = and(
      eq(recipientNames.id, awards.nameId),
      contains(recipientNames.searchText, f.q ?? ''),
    )
    return query.where(and(whereAwards(db, actor, f), named)).groupBy(kind)
  }
  return query.where(and(whereAwards(db, actor, f), underNames(names))).groupBy(kind)
}

/** Awards under a few names; undefined without a search. Ids only: nothing typed comes in here. */
export function underNames(names: Names | undefined): SQL | undefined {
  if (!names?.few) return undefined
  return sql`${awards.nameId} in (${sql.raw(names.ids.join(','))})`
}
