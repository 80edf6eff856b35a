import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { inserter } from '../engine/statements'
import { awardStatusChanges, awards } from './table'

type Award = typeof awards.$inferSelect
type NewAward = Omit<typeof awards.$inferInsert, 'status' | 'updatedAt'> & { createKey: string }

/** Writes a conferred award with the first row of its status. */
export async function enterAward(
  tx: Tx,
  { actor, now, bulk }: Context,
  row: NewAward,
): Promise<Award> {
  const at = now.toISOString()
  const status = 'conferred' as const
  const mark = { sample: false, version: 1, createdAt: at, updatedAt: at, status }
  const made = await insertAward(tx, row, mark, bulk?.stage)
  const { id: awardId, decisionId } = made
  const change = { awardId, at, byUserId: actor.userId, decisionId }
  await insertChange(tx, change, mark, bulk?.stage)
  return made
}

/** The row of a new status; `reason` says why. */
export async function enterStatus(
  tx: Tx,
  { actor, now, bulk }: Pick<Context, 'actor' | 'now' | 'bulk'>,
  { id: awardId, status, updatedAt: at }: Award,
  reason: string | null,
): Promise<void> {
  const mark = { sample: false, version: 1, createdAt: now.toISOString() }
  const row = { awardId, status, at, byUserId: actor.userId || null, reason }
  await insertChange(tx, row, mark, bulk?.stage)
}

const insertAward = inserter(awards)
const insertChange = inserter(awardStatusChanges)
