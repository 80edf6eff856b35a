import { and, asc, eq, gt, type SQL } from 'drizzle-orm'
import { awards } from '../awards/table'
import type { Reader } from '../engine/connection'
import type { Import } from './rows'
import { eachRow } from './rows'
import { importRows } from './table'
import type { Undoing } from './undo'
import { detachDecision, loneDecision, removeDecision } from './undo-decisions'
import { removeNewUnit } from './undo-registers'

/** One step of taking back what entered the registers with the rows of a batch. */
export type Leaving = { decision: number; some?: number[] } | { unit: number }

/** A decision of more awards than this is first taken off them, some at a time. */
const many = 500

/**
 * What came into the registers with rows that are taken back, as steps that take little time each:
 * decisions before units, and of those the last to enter first, for it lies below the others.
 */
export async function* leavingWith(
  db: Reader,
  batch: Import,
  where: SQL | undefined,
): AsyncGenerator<Leaving> {
  const decisions = new Set<number>()
  const units = new Set<number>()
  const created = and(where, eq(importRows.result, 'created'))
  for await (const { before } of eachRow(db, batch.id, created, ['before'])) {
    if (typeof before?.decisionId === 'number') decisions.add(before.decisionId)
    if (typeof before?.unitId === 'number') units.add(before.unitId)
  }
  for (const decision of decisions) {
    for await (const some of bearing(db, decision)) yield { decision, some }
    yield { decision }
  }
  for (const unit of [...units].sort((a, b) => b - a)) yield { unit }
}

/** Awards of one decision, where they are many. */
async function* bearing(db: Reader, decisionId: number): AsyncGenerator<number[]> {
  for (let last = 0; ; ) {
    const rows = await db
      .select({ id: awards.id })
      .from(awards)
      .where(and(eq(awards.decisionId, decisionId), gt(awards.id, last)))
      .orderBy(asc(awards.id))
      .limit(many)
    if (rows.length < many) return
    if (last === 0 && !(await loneDecision(db, decisionId))) return
    last = rows.at(-1)?.id ?? 0
    yield rows.map(({ id }) => id)
  }
}

export async function leave(undoing: Undoing, step: Leaving): Promise<void> {
  if ('unit' in step) await removeNewUnit(undoing, step.unit)
  else if (step.some) await detachDecision(undoing.tx, step.decision, step.some)
  else await removeDecision(undoing, step.decision)
}
