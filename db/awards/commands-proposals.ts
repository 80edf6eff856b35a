import { already, defineCommand } from '../command'
import { forEachSeen } from '../many'
import { confer, giveBack } from './handle'
import { conferProposalsInput, returnProposalsInput } from './input-propose'
import {
  conferProposalPolicy,
  conferProposalsPolicy,
  returnProposalPolicy,
  returnProposalsPolicy,
} from './policy'
import { awardRegister } from './write'

/**
 * Confers many proposals under one decision, all or none: each as it was proposed, with its own entry
 * in the history. Answers how many, and the decision's id.
 */
export const conferProposals = defineCommand(conferProposalsPolicy, {
  input: conferProposalsInput,
  run: async (tx, { seen, doubtReason, ...decision }, ctx) => {
    const done = await forEachSeen(
      tx,
      ctx,
      { each: conferProposalPolicy, whole: conferProposalsPolicy },
      seen,
      {
        run: async (id, version, within) => {
          const proposed = await awardRegister.load(tx, { id })
          if ('ok' in proposed) return proposed
          const reason = doubtReason ?? proposed.doubtReason
          const input = {
            ...proposed,
            ...decision,
            doubtReason: reason,
            namesake: null,
            id,
            version,
          }
          return confer(tx, input, within)
        },
        nameOf: async (id) => (await awardRegister.find(tx, id))?.recipientName,
        fields: Object.keys(conferProposalsInput.shape),
      },
    )
    if (!done.ok) return done
    const first = await awardRegister.find(tx, seen[0]?.[0] ?? 0)
    return already({ ...done.value, decisionId: first?.decisionId ?? null })
  },
})

/** Gives many proposals back with one reason, all or none. */
export const returnProposals = defineCommand(returnProposalsPolicy, {
  input: returnProposalsInput,
  run: (tx, { seen, reason }, ctx) =>
    forEachSeen(tx, ctx, { each: returnProposalPolicy, whole: returnProposalsPolicy }, seen, {
      run: (id, version, within) => giveBack(tx, { id, version, reason }, within),
      nameOf: async (id) => (await awardRegister.find(tx, id))?.recipientName,
      fields: ['reason'],
    }),
})
