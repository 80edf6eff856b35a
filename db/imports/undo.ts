import type { ListNoun } from '@/domain/list'
import type { Context } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Tx } from '../open'
import type { Import, ImportRow } from './rows'
import { takeBackAward } from './undo-awards'
import { removeDecision } from './undo-decisions'
import {
  removeNewUnit,
  removePerson,
  takeBackIndividual,
  takeBackModel,
  takeBackUnit,
} from './undo-registers'

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

/** Undoes rows one by one; `finish` removes who came in with them and writes the counts, last. */
export function beginUndoing(tx: Tx, ctx: Context, batch: Import) {
  const undoing: Undoing = { tx, ctx, reason: batch.fileName, counts: new GatheredCounts() }
  const people = new Set<number>()
  const decisions = new Set<number>()
  const units = new Set<number>()
  return {
    undo: async (row: ImportRow): Promise<boolean> => {
      const isUndone = await takesBack[batch.noun](undoing, row)
      const person = row.result === 'created' ? row.before?.individualId : undefined
      if (isUndone && typeof person === 'number') people.add(person)
      const decision = row.result === 'created' ? row.before?.decisionId : undefined
      if (typeof decision === 'number') decisions.add(decision)
      const unit = row.result === 'created' ? row.before?.unitId : undefined
      if (typeof unit === 'number') units.add(unit)
      return isUndone
    },
    finish: async (): Promise<void> => {
      for (const id of people) await removePerson(undoing, id)
      for (const id of decisions) await removeDecision(undoing, id)
      // The last to enter lies below the others.
      for (const id of [...units].sort((a, b) => b - a)) await removeNewUnit(undoing, id)
      await undoing.counts.write(tx)
    },
  }
}
