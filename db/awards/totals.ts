import { and, count, eq, sum } from 'drizzle-orm'
import type { AwardFilters } from '@/domain/award-filters'
import type { Actor } from '@/domain/permissions'
import type { RecipientKind } from '@/domain/vocabulary'
import { cellCounts } from '../counts/table'
import { recipientNames } from '../names-table'
import type { Reader } from '../open'
import type { ReadContext } from '../read'
import { contains } from '../search'
import { awards } from './table'
import { countsKnow, whereAwards, whereCells } from './where'

export type AwardTotals = Record<RecipientKind | 'all', number>

/**
 * Exact totals of a filtered list, by kind of recipient. Read from the counts kept beside the
 * awards where these know the filter, else counted row by row.
 */
export async function totalAwards(
  { db, actor }: ReadContext,
  f: AwardFilters,
): Promise<AwardTotals> {
  const rows = await totalsByKind(db, actor, f)
  const totals: AwardTotals = { collective: 0, individual: 0, household: 0, all: 0 }
  for (const { kind, n } of rows) {
    totals[kind] += Number(n)
    totals.all += Number(n)
  }
  return totals
}

async function totalsByKind(db: Reader, actor: Actor, f: AwardFilters) {
  const named = f.q ? contains(recipientNames.searchText, f.q) : undefined
  const onlyWords = Object.keys(f).every((key) => key === 'q')
  if (named && onlyWords && actor.role !== 'contributor') {
    const kind = recipientNames.recipientKind
    const n = sum(recipientNames.conferred)
    return db.select({ kind, n }).from(recipientNames).where(named).groupBy(kind)
  }
  if (countsKnow(f)) {
    const kind = cellCounts.recipientKind
    const where = whereCells(db, actor, f)
    return db
      .select({ kind, n: sum(cellCounts.n) })
      .from(cellCounts)
      .where(where)
      .groupBy(kind)
  }
  const kind = awards.recipientKind
  const query = db.select({ kind, n: count() }).from(awards).$dynamic()
  if (named) query.innerJoin(recipientNames, eq(recipientNames.id, awards.nameId))
  return query.where(and(whereAwards(db, actor, f), named)).groupBy(kind)
}
