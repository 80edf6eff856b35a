import { already, type Context, defineCommand, done, type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { unitInScope } from '../scope'
import { confer, giveBack } from './handle'
import {
  amendProposalInput,
  conferProposalInput,
  proposeAwardInput,
  returnProposalInput,
} from './input-propose'
import {
  amendProposalPolicy,
  conferProposalPolicy,
  proposeAwardPolicy,
  returnProposalPolicy,
} from './policy'
import { enterStatus, isProposal, resolveProposal } from './propose'
import { type Award, awardRegister, save } from './write'

/** Đề nghị khen thưởng: a unit names whom of its own it would see commended. Counted nowhere yet. */
export const proposeAward = defineCommand(proposeAwardPolicy, {
  input: proposeAwardInput,
  run: async (tx, input, ctx) => {
    const twin = await awardRegister.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const resolved = await resolveProposal(tx, ctx, input)
    if (!resolved.ok) return resolved
    const at = ctx.now.toISOString()
    const times = { createdAt: at, updatedAt: at }
    const row = await awardRegister.enter(tx, { ...resolved.row, status: 'proposed', ...times })
    await enterStatus(tx, ctx, { awardId: row.id, status: 'proposed' })
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

/** Corrects a proposal that was not dealt with yet; one that was given back is proposed anew. */
export const amendProposal = defineCommand(amendProposalPolicy, {
  input: amendProposalInput,
  run: async (tx, { id, version, ...input }, ctx) => {
    const before = await loadOwn(tx, ctx, { id, version })
    if ('ok' in before) return before
    if (!isProposal(before.status)) return refuse({ '': 'proposalHandled' })
    const resolved = await resolveProposal(tx, ctx, input)
    if (!resolved.ok) return resolved
    const after = await save(tx, ctx, before, { ...resolved.row, status: 'proposed' })
    if ('ok' in after) return after
    if (before.status === 'returned')
      await enterStatus(tx, ctx, { awardId: id, status: 'proposed' })
    return done({ id, before, after }, { id })
  },
})

/** Trả lại, with the reason that the unit reads. */
export const returnProposal = defineCommand(returnProposalPolicy, {
  input: returnProposalInput,
  run: giveBack,
})

/**
 * The proposal becomes an award, with the form, level and decision that the office gives it: now a
 * name typed anew enters the register of people, and the award every count.
 */
export const conferProposal = defineCommand(conferProposalPolicy, {
  input: conferProposalInput,
  run: confer,
})

/** "Not yours" and "not there" are the same. */
async function loadOwn(
  tx: Tx,
  ctx: Context,
  { id, version }: { id: number; version: number },
): Promise<Award | Refusal> {
  const row = await awardRegister.find(tx, id)
  const isOwn = row && (await unitInScope(tx, ctx.actor, row.unitId))
  return awardRegister.asSeen(tx, isOwn ? row : undefined, version)
}
