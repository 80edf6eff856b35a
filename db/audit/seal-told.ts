import { transaction } from '../engine/transaction'
import type { Database } from '../open'
import { seeder } from '../seed/seeding'
import { appendAudit } from './chain'
import { sealsOf } from './seals'

/**
 * Tells the history, once, what happened to its seals when the book was opened: that entries are sealed
 * with a key from here on, or that the book was accepted though it was not what had been noted last.
 */
export async function tellOfSeals(db: Database, now: Date): Promise<void> {
  const { toTell } = sealsOf(db.writer)
  if (!toTell) return
  const { verb, before, after } = toTell
  await transaction({ db }, (tx) =>
    appendAudit(tx, { actor: seeder, now }, { noun: 'history', verb }, { id: 0, before, after }),
  )
  sealsOf(db.writer).toTell = null
}
