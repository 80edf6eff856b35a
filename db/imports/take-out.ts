import { appendAudit } from '../audit/chain'
import { enterStatus } from '../awards/enter'
import { type Award, awardRegister, formKindOf, write } from '../awards/write'
import type { Context } from '../command'
import type { GatheredCounts } from '../counts/gather'
import type { Reader, Tx } from '../engine/connection'
import { goneFrom, sentBefore } from './near'
import { undoImportPolicy } from './policy'
import type { Import } from './rows'
import { importRows } from './table'

/** What was marked to leave the book, and is still named by no row of the list. */
export async function toTakeOut(tx: Reader, batch: Import): Promise<Award[]> {
  if (!batch.takeOut || batch.takeOut.length === 0) return []
  const before = await sentBefore(tx, batch.id)
  const gone = new Set((await goneFrom(tx, batch.id, before)).map(({ id }) => id))
  const awards = await Promise.all(
    batch.takeOut.map((id) => (gone.has(id) ? awardRegister.find(tx, id) : undefined)),
  )
  return awards.filter((award) => award !== undefined)
}

/**
 * An award that the corrected list names no more leaves every tally and stays in the history, as one
 * of an undone batch does. It stands as a row of the list that took it out, so that the undo of that
 * list brings it back.
 */
export async function takeOutAward(
  tx: Tx,
  ctx: Context,
  batch: Import,
  before: Award,
  counts: GatheredCounts,
  run: number | null = null,
): Promise<void> {
  const after = await write(tx, ctx, before, { status: 'undone' })
  if (!after) throw new Error(`award ${before.id} moved on within its own transaction`)
  const reason = batch.fileName
  await enterStatus(tx, ctx, after, reason)
  counts.add(before, await formKindOf(tx, before), -1)
  const policy = { noun: 'award' as const, verb: undoImportPolicy.verb }
  await appendAudit(tx, ctx, policy, { id: before.id, before, after: { ...after, reason } })
  await tx.insert(importRows).values({
    importId: batch.id,
    ordinal: 1_000_000,
    row: 0,
    cells: { name: before.recipientName, kind: before.recipientKind },
    state: 'ready',
    kind: before.recipientKind,
    problems: [],
    change: 'gone',
    resultId: before.id,
    result: 'updated',
    resultVersion: after.version,
    before,
    run,
  })
}
