import { type Also, withAlso } from '../audit/also'
import { appendAudit } from '../audit/chain'
import { awardStatusChanges, type awards } from '../awards/table'
import { type Award, formKindOf, load, write } from '../awards/write'
import type { Context } from '../command'
import { unlearn } from '../individuals/learn'
import type { Tx } from '../open'
import { takeBackChange } from '../person-changes/commands-undo'
import { undoImportPolicy } from './policy'
import type { TakenBack, Undoing } from './undo'

/**
 * A new award is marked undone: nothing with a decision number is ever deleted. A changed one gets its
 * old values back. Neither when somebody has changed it since the list did.
 */
export async function takeBackAward(
  { tx, ctx, reason, counts }: Undoing,
  row: TakenBack,
  verb = undoImportPolicy.verb,
): Promise<boolean> {
  let award = row.resultId === null ? undefined : await load(tx, row.resultId)
  // Taken back by itself before its batch was: there is nothing left to do.
  if (award?.status === 'undone' && row.result === 'created') return true
  if (!award || award.version !== row.resultVersion) return false
  const formKind = await formKindOf(tx, award)
  if (row.result === 'updated') {
    const {
      id: _,
      version: __,
      createdAt: ___,
      createKey: ____,
      personChangeId,
      ...old
    } = row.before as Award & { personChangeId?: number }
    let also: Also[] = []
    if (personChangeId) {
      const back = await takeBackChange(tx, ctx, personChangeId)
      if ('ok' in back) return false
      also = back.also
      award = (await load(tx, award.id)) ?? award
    }
    const after = await write(tx, ctx, award, old)
    if (!after) return false
    if (award.status === 'conferred') counts.add(award, formKind, -1)
    if (after.status === 'conferred') counts.add(after, await formKindOf(tx, after), 1)
    if (after.status !== award.status) await enterStatus(tx, ctx, after, reason)
    await appendAudit(
      tx,
      ctx,
      { noun: 'award', verb },
      {
        id: award.id,
        before: award,
        after: withAlso(after, also),
      },
    )
    return true
  }
  if (award.status !== 'conferred') return false
  await unlearn(tx, ctx, row.before?.learned, undoImportPolicy.verb)
  const enteredPerson = row.before?.individualId === award.individualId
  const set: Partial<typeof awards.$inferInsert> = {
    status: 'undone',
    // The person came in with the list and goes with it; the name stays on the record.
    ...(enteredPerson ? { individualId: null } : {}),
  }
  const after = await write(tx, ctx, award, set)
  if (!after) return false
  await enterStatus(tx, ctx, after, reason)
  counts.add(award, formKind, -1)
  const change = { id: award.id, before: award, after: reason ? { ...after, reason } : after }
  await appendAudit(tx, ctx, { noun: 'award', verb }, change)
  return true
}

function enterStatus(tx: Tx, ctx: Context, after: Award, reason: string | null) {
  return tx.insert(awardStatusChanges).values({
    awardId: after.id,
    status: after.status,
    at: after.updatedAt,
    byUserId: ctx.actor.userId || null,
    reason,
  })
}
