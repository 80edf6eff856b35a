import type { ListNoun } from '@/domain/list'
import type { Context } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Tx } from '../open'
import type { Import, ImportRow } from './rows'
import { takeBackAward } from './undo-awards'
import { removePerson, takeBackIndividual, takeBackModel, takeBackUnit } from './undo-registers'

export type Undoing = { tx: Tx; ctx: Context; batch: Import; counts: GatheredCounts }

/** False when the record was changed by hand since, or others lean on it: then it stays as it is. */
type TakeBack = (undoing: Undoing, row: ImportRow) => Promise<boolean>

const takesBack: Record<ListNoun, TakeBack> = {
  awards: takeBackAward,
  models: takeBackModel,
  units: takeBackUnit,
  individuals: takeBackIndividual,
}

/** Undoes rows one by one; `finish` removes who came in with them and writes the counts, last. */
export function beginUndoing(tx: Tx, ctx: Context, batch: Import) {
  const undoing: Undoing = { tx, ctx, batch, counts: new GatheredCounts() }
  const people = new Set<number>()
  return {
    undo: async (row: ImportRow): Promise<boolean> => {
      const isUndone = await takesBack[batch.noun](undoing, row)
      const person = row.result === 'created' ? row.before?.individualId : undefined
      if (isUndone && typeof person === 'number') people.add(person)
      return isUndone
    },
    finish: async (): Promise<void> => {
      for (const id of people) await removePerson(undoing, id)
      await undoing.counts.write(tx)
    },
  }
}
