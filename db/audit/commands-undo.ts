import { already, defineCommand, notFound, refuse } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { TakenBack, Undoing } from '../imports/undo'
import { takeBackAward } from '../imports/undo-awards'
import { removeDecision, takeBackDecision, takeBackEvent } from '../imports/undo-decisions'
import {
  removePerson,
  takeBackIndividual,
  takeBackModel,
  takeBackUnit,
} from '../imports/undo-registers'
import { readSnapshot } from './changes'
import { undoChangeInput } from './input'
import { undoChangePolicy } from './policy'
import { enteredWith, isUndoable, lastEntry, type UndoableNoun, versionAfter } from './undoable'

/** The same that undoes a list row by row. */
const takesBack: Record<UndoableNoun, (undoing: Undoing, row: TakenBack) => Promise<boolean>> = {
  award: takeBackAward,
  individual: takeBackIndividual,
  unit: takeBackUnit,
  decision: takeBackDecision,
  event: takeBackEvent,
  model: takeBackModel,
}

/**
 * Takes one saved change back while nothing has touched the record since: a corrected record gets its
 * old values again, a new award leaves every tally and stays in the history as undone, any other new
 * record goes. Who and what entered the registers with it goes too when nothing else leans on it.
 * Answers whether the record is still there.
 */
export const undoChange = defineCommand(undoChangePolicy, {
  input: undoChangeInput,
  run: async (tx, { noun, id, sequence }, ctx) => {
    const last = await lastEntry(tx, noun, id)
    if (!last) return notFound()
    const isOwn = last.actorId === ctx.actor.userId
    if (sequence === null ? !isOwn : last.sequence !== sequence)
      return refuse({ '': 'changedSinceUndo' })
    if (!isUndoable(last)) return refuse({ '': 'cannotUndo' })
    const before = readSnapshot(last.before)
    const isNew = before === null
    const entered = isNew && noun === 'award' ? await enteredWith(tx, last) : {}
    const row: TakenBack = {
      resultId: id,
      resultVersion: versionAfter(last),
      result: isNew ? 'created' : 'updated',
      before: before ?? entered,
    }
    const undoing: Undoing = { tx, ctx, reason: null, counts: new GatheredCounts() }
    if (!(await takesBack[noun](undoing, row))) return refuse({ '': 'leanedOnSince' })
    if (entered.individualId) await removePerson(undoing, entered.individualId)
    if (entered.decisionId) await removeDecision(undoing, entered.decisionId)
    await undoing.counts.write(tx)
    // What was taken back has its own entries already.
    return already({ isThere: !isNew || noun === 'award' })
  },
})
