import { appendAudit } from '../audit/chain'
import { updateAwardPolicy } from '../awards/policy'
import { awardStatusChanges, type awards } from '../awards/table'
import { formKindOf, load, write } from '../awards/write'
import { unlearn } from '../individuals/learn'
import { undoImportPolicy } from './policy'
import type { ImportRow } from './rows'
import type { Undoing } from './undo'

/**
 * A new award is marked undone: nothing with a decision number is ever deleted. A changed one gets its
 * old values back. Neither when somebody has changed it since the list did.
 */
export async function takeBackAward(
  { tx, ctx, batch, counts }: Undoing,
  row: ImportRow,
): Promise<boolean> {
  const award = row.resultId === null ? undefined : await load(tx, row.resultId)
  if (!award || award.version !== row.resultVersion || award.status !== 'conferred') return false
  const formKind = await formKindOf(tx, award)
  if (row.result === 'updated') {
    const {
      id: _,
      version: __,
      createdAt: ___,
      createKey: ____,
      ...old
    } = row.before as typeof award
    const after = await write(tx, ctx, award, old)
    if (!after) return false
    counts.add(award, formKind, -1)
    counts.add(after, await formKindOf(tx, after), 1)
    await appendAudit(tx, ctx, updateAwardPolicy, { id: award.id, before: award, after })
    return true
  }
  await unlearn(tx, ctx, row.before?.learned, undoImportPolicy.verb)
  const enteredPerson = row.before?.individualId === award.individualId
  const set: Partial<typeof awards.$inferInsert> = {
    status: 'undone',
    // The person came in with the list and goes with it; the name stays on the record.
    ...(enteredPerson ? { individualId: null } : {}),
  }
  const after = await write(tx, ctx, award, set)
  if (!after) return false
  await tx.insert(awardStatusChanges).values({
    awardId: award.id,
    status: 'undone',
    at: after.updatedAt,
    byUserId: ctx.actor.userId || null,
    reason: batch.fileName,
  })
  counts.add(award, formKind, -1)
  const policy = { noun: 'award', verb: undoImportPolicy.verb }
  await appendAudit(tx, ctx, policy, { id: award.id, before: award, after })
  return true
}
