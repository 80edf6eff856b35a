import { enteredWith, firstEntry } from '../audit/undoable'
import { already, defineCommand, refuse } from '../command'
import { GatheredCounts } from '../counts/gather'
import { takeBackAward } from '../imports/undo-awards'
import { removePerson } from '../imports/undo-registers'
import { withdrawAwardInput } from './input'
import { withdrawAwardPolicy } from './policy'
import { awardRegister } from './write'

/**
 * Rút khỏi sổ: an award without a decision that should not have been recorded. It leaves the tallies
 * and stays in the history; with a decision only a later decision revokes it.
 */
export const withdrawAward = defineCommand(withdrawAwardPolicy, {
  input: withdrawAwardInput,
  run: async (tx, { id, version, reason }, ctx) => {
    const before = await awardRegister.load(tx, { id, version })
    if ('ok' in before) return before
    if (before.status !== 'conferred') return refuse({ '': 'onlyConferredWithdrawn' })
    if (before.decisionId !== null) return refuse({ '': 'decidedIsRevoked' })
    const first = await firstEntry(tx, 'award', id)
    const entered = first ? await enteredWith(tx, first) : {}
    const undoing = { tx, ctx, reason, counts: new GatheredCounts() }
    const row = {
      resultId: id,
      resultVersion: version,
      result: 'created' as const,
      before: entered,
    }
    if (!(await takeBackAward(undoing, row, withdrawAwardPolicy.verb)))
      return refuse({ '': 'leanedOnSince' })
    if (entered.individualId) await removePerson(undoing, entered.individualId)
    await undoing.counts.write(tx)
    return already({ id })
  },
})
