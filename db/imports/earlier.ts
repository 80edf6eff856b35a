import { and, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { awards } from '../awards/table'
import type { Tx } from '../engine/connection'
import { enteredBefore, markNear } from './near'
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
  await findByHand(tx, importId)
  await markNear(tx, importId)
}

/**
 * The decision whose awards somebody has entered by hand, or the larger part of them, and which this
 * list names again.
 */
async function findByHand(tx: Tx, importId: number): Promise<void> {
  const byHand = and(isNull(awards.importId), eq(awards.status, 'conferred'))
  const [best] = await tx
    .select({ id: awards.decisionId, n: count() })
    .from(importRows)
    .innerJoin(awards, eq(awards.id, importRows.twinId))
    .where(and(eq(importRows.importId, importId), isNotNull(awards.decisionId), byHand))
    .groupBy(awards.decisionId)
    .orderBy(desc(count()))
    .limit(1)
  const id = best?.id ?? null
  const all =
    id === null
      ? []
      : await tx
          .select({ n: count() })
          .from(awards)
          .where(
            and(
              byHand,
              eq(awards.decisionId, id),
              enteredBefore(tx, importId, { copies: [], decisionId: id }),
            ),
          )
  const isAgain = best !== undefined && best.n >= (all[0]?.n ?? 0) * share
  await tx
    .update(imports)
    .set({ earlierDecisionId: isAgain ? id : null })
    .where(and(eq(imports.id, importId), eq(imports.state, 'reviewing')))
}
