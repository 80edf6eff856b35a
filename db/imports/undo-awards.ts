import { and, eq } from 'drizzle-orm'
import type { FormKind } from '@/domain/vocabulary'
import { type Also, withAlso } from '../audit/also'
import { appendAudit } from '../audit/chain'
import { enterStatus } from '../awards/enter'
import { awards } from '../awards/table'
import { type Award, awardRegister, formKindOf, write } from '../awards/write'
import type { Tx } from '../engine/connection'
import { given, prepared, quickWrite } from '../engine/statements'
import { unlearn } from '../individuals/learn'
import { remembered, unstaged } from '../long/bulk'
import { takeBackChange } from '../person-changes/commands-undo'
import { undoImportPolicy } from './policy'
import type { TakenBack, Undoing } from './undo'

/**
 * A new award is marked undone: nothing with a decision number is ever deleted. A changed one gets its
 * old values back. Neither when somebody has changed it since the list did.
 */
export async function takeBackAward(
  undoing: Undoing,
  row: TakenBack,
  verb = undoImportPolicy.verb,
): Promise<boolean> {
  const { tx } = undoing
  const award = row.resultId === null ? undefined : await awardRegister.find(tx, row.resultId)
  // Taken back by itself before its batch was: there is nothing left to do.
  if (award?.status === 'undone' && row.result === 'created') return true
  if (!award || award.version !== row.resultVersion) return false
  return row.result === 'updated'
    ? putBack(undoing, award, row, verb)
    : markUndone(undoing, award, row, verb)
}

async function putBack(
  { tx, ctx, reason, counts }: Undoing,
  changed: Award,
  { before }: TakenBack,
  verb: string,
): Promise<boolean> {
  const {
    id: _,
    version: __,
    createdAt: ___,
    createKey: ____,
    personChangeId,
    ...old
  } = before as Award & { personChangeId?: number }
  let award = changed
  let also: Also[] = []
  if (personChangeId) {
    const back = await unstaged(ctx, (bare) => takeBackChange(tx, bare, personChangeId))
    if ('ok' in back) return false
    also = back.also
    award = (await awardRegister.find(tx, award.id)) ?? award
  }
  const after = await write(tx, ctx, award, old)
  if (!after) return false
  if (award.status === 'conferred') counts.add(award, await kindOf({ tx, ctx }, award), -1)
  if (after.status === 'conferred') counts.add(after, await kindOf({ tx, ctx }, after), 1)
  if (after.status !== award.status) await enterStatus(tx, ctx, after, reason)
  const change = { id: award.id, before: award, after: withAlso(after, also) }
  await appendAudit(tx, ctx, { noun: 'award', verb }, change)
  return true
}

async function markUndone(
  { tx, ctx, reason, counts }: Undoing,
  award: Award,
  { before }: TakenBack,
  verb: string,
): Promise<boolean> {
  if (award.status !== 'conferred') return false
  await unlearn(tx, ctx, before?.learned, undoImportPolicy.verb)
  // The person came in with the list and goes with it; the name stays on the record.
  const enteredPerson = before?.individualId === award.individualId
  const after: Award = {
    ...award,
    status: 'undone',
    individualId: enteredPerson ? null : award.individualId,
    version: award.version + 1,
    updatedAt: ctx.now.toISOString(),
  }
  const { id, status, individualId, version, updatedAt } = after
  const { mark } = statementsOf(tx)
  const was = award.version
  if ((await mark({ id, status, individualId, version, updatedAt, was })) === 0) return false
  await enterStatus(tx, ctx, after, reason)
  counts.add(award, await kindOf({ tx, ctx }, award), -1)
  const change = { id, before: award, after: reason ? { ...after, reason } : after }
  await appendAudit(tx, ctx, { noun: 'award', verb }, change)
  return true
}

const kindOf = ({ tx, ctx }: Pick<Undoing, 'tx' | 'ctx'>, award: Award): PromiseLike<FormKind> =>
  remembered(ctx, `kind ${award.awardFormId}`, () => formKindOf(tx, award))

const statementsOf = prepared((tx: Tx) => ({
  mark: quickWrite(
    tx,
    tx
      .update(awards)
      .set({
        status: given('status') as never,
        individualId: given('individualId') as never,
        version: given('version') as never,
        updatedAt: given('updatedAt') as never,
      })
      .where(and(eq(awards.id, given('id')), eq(awards.version, given('was')))),
  ),
}))
