import { and, eq, ne } from 'drizzle-orm'
import { appendAudit, batchOf } from '../audit/chain'
import { awardForms } from '../award-forms/table'
import { updateAwardPolicy } from '../awards/policy'
import { awards } from '../awards/table'
import { write } from '../awards/write'
import type { Context } from '../command'
import { keepCounts } from '../counts/keep'
import type { Tx } from '../engine/connection'
import type { Decision } from './enter'

/**
 * An award is of the regime of its decision: when that was corrected, each of its awards is counted
 * under the new one, with its own entry in the history.
 */
export async function carryRegime(tx: Tx, by: Context, { id, regime }: Decision): Promise<void> {
  const ctx = { ...by, batch: by.batch ?? batchOf('decision', id) }
  const rows = await tx
    .select({ award: awards, formKind: awardForms.kind })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .where(and(eq(awards.decisionId, id), ne(awards.regime, regime)))
  for (const { award: before, formKind } of rows) {
    const after = await write(tx, ctx, before, { regime })
    if (!after) continue
    if (before.status === 'conferred') {
      await keepCounts(tx, { ...before, formKind }, -1)
      await keepCounts(tx, { ...after, formKind }, 1)
    }
    await appendAudit(tx, ctx, updateAwardPolicy, { id: before.id, before, after })
  }
}
