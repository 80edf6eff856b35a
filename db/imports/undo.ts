import type { ListNoun } from '@/domain/list'
import type { Context } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Tx } from '../engine/connection'
import { updater } from '../engine/statements'
import type { InBulk } from '../long/bulk'
import type { Import, ImportRow } from './rows'
import { importRows } from './table'
import { takeBackAward } from './undo-awards'
import { removePerson, takeBackIndividual, takeBackModel, takeBackUnit } from './undo-registers'

/** `reason` stands beside the new status of what is taken back: the file, or why. */
export type Undoing = { tx: Tx; ctx: Context; reason: string | null; counts: GatheredCounts }
/** What was entered or changed, and what to put back. */
export type TakenBack = Pick<ImportRow, 'resultId' | 'resultVersion' | 'result' | 'before'>

/** False when the record was changed by hand since, or others lean on it: then it stays as it is. */
type TakeBack = (undoing: Undoing, row: TakenBack) => Promise<boolean>

const takesBack: Record<ListNoun, TakeBack> = {
  awards: takeBackAward,
  models: takeBackModel,
  units: takeBackUnit,
  individuals: takeBackIndividual,
}

/**
 * Undoes rows one by one, what entered last first, within one transaction; `finish` writes the counts,
 * last. Decisions and units that came in with them go when all rows are done (`removeEntered`).
 */
export function beginUndoing(tx: Tx, ctx: InBulk, batch: Import) {
  const undoing: Undoing = { tx, ctx, reason: batch.fileName, counts: new GatheredCounts() }
  return {
    undoing,
    undo: async (row: TakenBack & { id: number }): Promise<boolean> => {
      if (!(await takesBack[batch.noun](undoing, row))) return false
      const person = row.result === 'created' ? row.before?.individualId : undefined
      // Rows that name him too came after this one, and are undone already.
      if (typeof person === 'number') await removePerson(undoing, person)
      markUndone(tx, row.id, { undone: true }, ctx.bulk.stage)
      return true
    },
    finish: async (): Promise<void> => {
      ctx.bulk.stage.flush()
      await undoing.counts.write(tx)
    },
  }
}

const markUndone = updater(importRows, ['undone'])
