import { eq } from 'drizzle-orm'
import type { Context } from '../command'
import { inserter } from '../insert'
import type { Tx } from '../open'
import { given, prepared } from '../prepared'
import { awardStatusChanges, awards } from './table'

type Award = typeof awards.$inferSelect
type NewAward = Omit<typeof awards.$inferInsert, 'status' | 'updatedAt'>

/** The award that this very form made before, if it did. */
export async function findTwin(tx: Tx, createKey: string): Promise<{ id: number } | undefined> {
  const [twin] = await statementsOf(tx).twin.execute({ createKey })
  return twin
}

/** Writes a conferred award with the first row of its status. */
export async function enterAward(tx: Tx, { actor, now }: Context, row: NewAward): Promise<Award> {
  const at = now.toISOString()
  const mark = { sample: false, version: 1, createdAt: at }
  const award = { ...mark, ...row, status: 'conferred' as const, updatedAt: at }
  const made = await insertAward(tx, award)
  const { id: awardId, decisionId, status } = made
  await insertChange(tx, { ...mark, awardId, status, at, byUserId: actor.userId, decisionId })
  return made
}

const insertAward = inserter(awards)
const insertChange = inserter(awardStatusChanges)

const statementsOf = prepared((tx) => ({
  twin: tx
    .select({ id: awards.id })
    .from(awards)
    .where(eq(awards.createKey, given('createKey')))
    .prepare(),
}))
