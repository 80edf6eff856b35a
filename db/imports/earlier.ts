import { and, count, desc, eq, isNotNull } from 'drizzle-orm'
import { awards } from '../awards/table'
import type { Tx } from '../open'
import { markNear } from './near'
import { importRows, imports } from './table'

/** So much of an earlier list must be found in this one to call this one its corrected copy. */
const share = 0.4

/**
 * The saved batch that this one is sent again for: the one that most of the records came from which
 * its rows already are. Written to the batch; null when there is none.
 */
export async function findEarlier(tx: Tx, importId: number): Promise<void> {
  const [best] = await tx
    .select({ id: awards.importId, n: count() })
    .from(importRows)
    .innerJoin(awards, eq(awards.id, importRows.twinId))
    .innerJoin(imports, eq(imports.id, awards.importId))
    .where(
      and(
        eq(importRows.importId, importId),
        eq(imports.noun, 'awards'),
        eq(imports.state, 'saved'),
      ),
    )
    .groupBy(awards.importId)
    .orderBy(desc(count()))
    .limit(1)
  const [saved] = best?.id
    ? await tx
        .select({ n: count() })
        .from(importRows)
        .where(and(eq(importRows.importId, best.id), isNotNull(importRows.resultId)))
    : []
  const earlierId = best && saved && best.n >= saved.n * share ? best.id : null
  await tx
    .update(imports)
    .set({ earlierId: earlierId === importId ? null : earlierId })
    .where(and(eq(imports.id, importId), eq(imports.state, 'reviewing')))
  await markNear(tx, importId)
}
