import { and, eq, inArray, ne, type SQL, type Table } from 'drizzle-orm'
import type { KeptNoun } from '@/domain/nouns'
import { appendAudit } from '../audit/chain'
import { awardStatusChanges, awards } from '../awards/table'
import { decisionRegister, decisionRow } from '../decisions/enter'
import { decisions } from '../decisions/table'
import type { Column } from '../engine/columns'
import type { Reader, Tx } from '../engine/connection'
import { given, prepared, quick, quickWrite } from '../engine/statements'
import { type EventLines, eventRegister, readLines, writeLines } from '../events/lines'
import { events } from '../events/table'
import { leaning, removeParts } from '../leaning'
import { undoImportPolicy } from './policy'
import type { TakenBack, Undoing } from './undo'
import { values } from './undo-registers'

const undo = (noun: KeptNoun) => ({ noun, verb: undoImportPolicy.verb })

/**
 * A decision that came in with a save taken back goes when nothing leans on it but what was taken
 * back, and nobody has corrected it: nothing was decided by it in this book.
 */
export async function removeDecision({ tx, ctx }: Undoing, id: number): Promise<boolean> {
  const decision = await loneDecision(tx, id)
  if (!decision) return false
  const { detachAwards, detachChanges, remove } = writesOf(tx)
  // Their history entries still say which decision it was.
  await detachAwards({ id })
  await detachChanges({ id })
  await remove({ id })
  await appendAudit(tx, ctx, undo('decision'), { id, before: decision, after: null })
  return true
}

/** A decision that nobody has corrected and nothing leans on but what was taken back. */
export async function loneDecision(db: Reader, id: number) {
  const decision = await decisionRegister.find(db, id)
  if (decision?.version !== 1 || (await onDecision(db, id))) return undefined
  for (const use of Object.values(usesOf(db))) if ((await use({ id })).length > 0) return undefined
  return decision
}

// What was taken back may name it still.
const onDecision = leaning('decision', [awards.decisionId, awardStatusChanges.decisionId])

const usesOf = prepared((db) => {
  const standing = and(eq(awards.decisionId, given('id')), ne(awards.status, 'undone'))
  const revoking = and(
    eq(awardStatusChanges.decisionId, given('id')),
    inArray(awardStatusChanges.status, ['revoked', 'proposed']),
  )
  const isThere = (table: Table, id: Column, where: SQL | undefined) =>
    quick(db, { id }, db.select({ id }).from(table).where(where).limit(1))
  return {
    standing: isThere(awards, awards.id, standing),
    revoking: isThere(awardStatusChanges, awardStatusChanges.id, revoking),
  }
})

const writesOf = prepared((tx) => {
  const set = { decisionId: null }
  const [award, change] = [awards.decisionId, awardStatusChanges.decisionId]
  return {
    detachAwards: quickWrite(
      tx,
      tx
        .update(awards)
        .set(set)
        .where(eq(award, given('id'))),
    ),
    detachChanges: quickWrite(
      tx,
      tx
        .update(awardStatusChanges)
        .set(set)
        .where(eq(change, given('id'))),
    ),
    remove: quickWrite(tx, tx.delete(decisions).where(eq(decisions.id, given('id')))),
  }
})

/** Awards that were taken back, some of those of one decision, no longer name it. */
export async function detachDecision(tx: Tx, id: number, some: number[]): Promise<void> {
  const undone = and(eq(awards.decisionId, id), eq(awards.status, 'undone'))
  const detached = await tx
    .update(awards)
    .set({ decisionId: null })
    .where(and(inArray(awards.id, some), undone))
    .returning({ id: awards.id })
  const ids = detached.map((award) => award.id)
  const named = and(inArray(awardStatusChanges.awardId, ids), eq(awardStatusChanges.decisionId, id))
  await tx.update(awardStatusChanges).set({ decisionId: null }).where(named)
}

/** A decision that was entered by itself goes the same way; a corrected one is again as it was. */
export async function takeBackDecision(undoing: Undoing, row: TakenBack): Promise<boolean> {
  const { tx, ctx } = undoing
  const id = row.resultId ?? 0
  const decision = await decisionRegister.find(tx, id)
  if (!decision || decision.version !== row.resultVersion) return false
  if (row.result === 'created') return removeDecision(undoing, id)
  const old = values(row, decisions)
  // Another decision may have taken the old number meanwhile.
  const checked = await decisionRow(tx, old as never, id)
  if (!checked.ok) return false
  const after = await decisionRegister.write(tx, decision, old)
  await appendAudit(tx, ctx, undo('decision'), { id, before: decision, after })
  return true
}

const onEvent = leaning('event')

/** An event with its attendees, directions and campaigns. */
export async function takeBackEvent({ tx, ctx }: Undoing, row: TakenBack): Promise<boolean> {
  const id = row.resultId ?? 0
  const event = await eventRegister.find(tx, id)
  if (!event || event.version !== row.resultVersion) return false
  const lines = await readLines(tx, id)
  if (row.result === 'created') {
    if (await onEvent(tx, id)) return false
    await removeParts(tx, 'event', id)
    await tx.delete(events).where(eq(events.id, id))
    await appendAudit(tx, ctx, undo('event'), { id, before: { ...event, ...lines }, after: null })
    return true
  }
  const { campaignIds, attendees, directions } = row.before as unknown as EventLines
  const old = { campaignIds, attendees, directions }
  const after = await eventRegister.write(tx, event, values(row, events))
  await writeLines(tx, id, old)
  await appendAudit(tx, ctx, undo('event'), {
    id,
    before: { ...event, ...lines },
    after: { ...after, ...old },
  })
  return true
}
