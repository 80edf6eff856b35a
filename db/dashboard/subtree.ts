import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Honour, honours, type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import { formsOf } from '../awards/where'
import { cellCounts } from '../counts/table'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import type { ByHonour, DashboardFilters } from './data'
import { figureOf, inYears } from './narrow'
import { branches } from './tree'

type ByKind = Record<RecipientKind, number>

export type SubtreeRow = {
  id: number
  name: string
  /** The unit alone, apart from those under it. */
  itself: boolean
  figures: ByHonour<ByKind>
  n: number
}

/**
 * A unit's awards, told apart by itself alone and each unit right under it with its whole part of
 * the tree, the largest first; and how many units under it have none in these years.
 */
export async function subtree(
  ctx: ReadContext,
  f: DashboardFilters & { unit: number },
): Promise<{ rows: SubtreeRow[]; empty: number }> {
  const counted = await countedUnder(ctx, f)
  const found = await branches(ctx, f.unit, counted.keys())
  const rows = found.branches.map(({ id, name, itself, units }): SubtreeRow => {
    const figures = nothing()
    let n = 0
    for (const unit of units)
      for (const honour of honours)
        for (const kind of recipientKinds) {
          const more = counted.get(unit)?.[honour][kind] ?? 0
          figures[honour][kind] += more
          n += more
        }
    return { id, name, itself, figures, n }
  })
  return { rows: rows.sort((a, b) => b.n - a.n), empty: found.empty }
}

async function countedUnder({ db, actor }: ReadContext, f: DashboardFilters & { unit: number }) {
  const t = cellCounts
  const praise = inArray(t.awardFormId, formsOf(db, 'praise'))
  const honour = sql<Honour>`case when ${praise} then 'praise' else 'commendation' end`
  const rows = await db
    .select({ unit: t.unitId, kind: t.recipientKind, honour, n: figureOf(t).n })
    .from(t)
    .where(
      and(
        inScope(actor, t.unitId),
        inSubtree(t.unitId, f.unit),
        f.campaign === undefined ? undefined : eq(t.campaignId, f.campaign),
        inYears(t, f.from, f.to),
      ),
    )
    .groupBy(t.unitId, t.recipientKind, sql`3`)
  const counted = new Map<number, ByHonour<ByKind>>()
  for (const { unit, kind, honour, n } of rows) {
    if (n === 0) continue
    const known = counted.get(unit) ?? nothing()
    known[honour][kind] += n
    counted.set(unit, known)
  }
  return counted
}

const nothing = (): ByHonour<ByKind> => ({
  commendation: { collective: 0, individual: 0, household: 0 },
  praise: { collective: 0, individual: 0, household: 0 },
})
