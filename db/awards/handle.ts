import type { z } from 'zod'
import { appendAudit } from '../audit/chain'
import { already, type Context, done, refuse, stale } from '../command'
import { keepCounts } from '../counts/keep'
import type { Tx } from '../engine/connection'
import { correctOn, whoIsMeant } from '../person-changes/award'
import type { conferProposalInput, returnProposalInput } from './input-propose'
import { conferProposalPolicy } from './policy'
import { enterStatus } from './propose'
import { resolveAward } from './resolve'
import { awardRegister, save } from './write'

/** What the office does with a proposal, one or one of many: gives it back with a reason. */
export async function giveBack(
  tx: Tx,
  { id, version, reason }: z.output<typeof returnProposalInput>,
  ctx: Context,
) {
  const before = await awardRegister.load(tx, { id, version })
  if ('ok' in before) return before
  if (before.status !== 'proposed') return refuse({ '': 'proposalHandled' })
  const after = await save(tx, ctx, before, { status: 'returned' })
  if ('ok' in after) return after
  await enterStatus(tx, ctx, { awardId: id, status: 'returned', reason })
  return done({ id, before, after: { ...after, reason } }, { id })
}

/** Or confers it: the status, its dated row and every count. */
export async function confer(
  tx: Tx,
  { id, version, namesake, ...input }: z.output<typeof conferProposalInput>,
  ctx: Context,
) {
  const before = await awardRegister.load(tx, { id, version })
  if ('ok' in before) return before
  if (before.status !== 'proposed') return refuse({ '': 'proposalHandled' })
  // A proposal that names somebody of the register is as much theirs as an award is.
  const meant = await whoIsMeant(tx, ctx, before, input, namesake)
  if ('ok' in meant) return meant
  input.individualId = meant.individualId
  // What the unit said of a doubt holds where the office says nothing else.
  const doubtReason = input.doubtReason ?? before.doubtReason
  const resolved = await resolveAward(tx, ctx, { ...input, doubtReason })
  if (!resolved.ok) return resolved
  const { recipientName, nameId, sortKey } = before
  // The name is corrected apart, on all awards that bear the wrong one.
  const name = meant.is === 'corrected' ? { recipientName, nameId, sortKey } : {}
  const after = await save(tx, ctx, before, { ...resolved.row, ...name, status: 'conferred' })
  if ('ok' in after) return after
  const { decisionId } = after
  await enterStatus(tx, ctx, { awardId: id, status: 'conferred', decisionId })
  await keepCounts(tx, { ...after, formKind: resolved.formKind }, 1)
  if (meant.is !== 'corrected') return done({ id, before, after }, { id })
  await appendAudit(tx, ctx, conferProposalPolicy, { id, before, after })
  if (!(await correctOn(tx, ctx, after, meant.person, input.recipientName)))
    return stale(tx, 'award', id)
  return already({ id })
}
