import { appendAudit } from '../audit/chain'
import { already, defineCommand, done, refuse, stale } from '../command'
import { keepCounts } from '../counts/keep'
import { resolveDecision } from '../decisions/resolve'
import { correctOn, differing, reassign, whoIsMeant } from '../person-changes/award'
import { enterAward } from './enter'
import { createAwardInput, revokeAwardInput, updateAwardInput } from './input'
import { createAwardPolicy, revokeAwardPolicy, updateAwardPolicy } from './policy'
import { resolveAward } from './resolve'
import { awardStatusChanges } from './table'
import { type Award, awardRegister, counted, save } from './write'

/** Records a conferred award; answers its id. The same `createKey` again answers the first id. */
export const createAward = defineCommand(createAwardPolicy, {
  input: createAwardInput,
  run: async (tx, input, ctx) => {
    const twin = await awardRegister.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const resolved = await resolveAward(tx, ctx, input)
    if (!resolved.ok) return resolved
    const row = await enterAward(tx, ctx, { ...resolved.row, createKey: input.createKey })
    await keepCounts(tx, { ...row, formKind: resolved.formKind }, 1)
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

/** Corrects an award; a revoked one is history and stays as it was. */
export const updateAward = defineCommand(updateAwardPolicy, {
  input: updateAwardInput,
  run: async (tx, { id, version, namesake, ...input }, ctx) => {
    const before = await awardRegister.load(tx, { id, version })
    if ('ok' in before) return before
    if (before.status === 'revoked' || before.status === 'undone')
      return refuse({ '': 'revokedStays' })
    const meant = await whoIsMeant(tx, ctx, before, input, namesake)
    if ('ok' in meant) return meant
    input.individualId = meant.individualId
    const resolved = await resolveAward(tx, ctx, input, before)
    if (!resolved.ok) return resolved
    // The unit's name stays as it was then, unless the award is given to another unit.
    if (resolved.row.unitId === before.unitId) resolved.row.unitName = before.unitName
    if (meant.is === 'other') {
      const given = await reassign(tx, ctx, before, resolved.row as Partial<Award>, meant)
      return given ? already({ id }) : stale(tx, 'award', id)
    }
    const { recipientName, nameId, sortKey } = before
    const isCorrected = meant.is === 'corrected'
    // The name is corrected apart, on all awards that bear the wrong one.
    const row = isCorrected ? { ...resolved.row, recipientName, nameId, sortKey } : resolved.row
    const isMore = Object.keys(differing<object>(before, row)).length > 0
    const after = isCorrected && !isMore ? before : await save(tx, ctx, before, row)
    if ('ok' in after) return after
    if (before.status === 'conferred') {
      await keepCounts(tx, await counted(tx, before), -1)
      await keepCounts(tx, { ...after, formKind: resolved.formKind }, 1)
    }
    if (meant.is !== 'corrected') return done({ id, before, after }, { id })
    // What else was corrected comes before the name, whose entry tells of this award too.
    if (isMore) await appendAudit(tx, ctx, updateAwardPolicy, { id, before, after })
    if (!(await correctOn(tx, ctx, after, meant.person, input.recipientName)))
      return stale(tx, 'award', id)
    return already({ id })
  },
})

/**
 * Takes an award back by a later decision: it leaves the tallies and stays in the history. Nothing
 * with a decision number is ever deleted.
 */
export const revokeAward = defineCommand(revokeAwardPolicy, {
  input: revokeAwardInput,
  run: async (tx, input, ctx) => {
    const before = await awardRegister.load(tx, input)
    if ('ok' in before) return before
    if (before.status !== 'conferred') return refuse({ '': 'onlyConferredRevoked' })
    const decision = await resolveDecision(tx, ctx, input)
    if (!decision) return refuse({ decisionNumber: 'required' })
    if ('ok' in decision) return decision
    if (decision.id === before.decisionId) return refuse({ decisionNumber: 'sameDecisionRevokes' })
    const after = await save(tx, ctx, before, { status: 'revoked' })
    if ('ok' in after) return after
    await tx.insert(awardStatusChanges).values({
      awardId: input.id,
      status: 'revoked',
      at: after.updatedAt,
      byUserId: ctx.actor.userId,
      decisionId: decision.id,
      reason: input.reason,
    })
    await keepCounts(tx, await counted(tx, before), -1)
    const change = { id: input.id, before, after: { ...after, reason: input.reason } }
    return done(change, { id: input.id })
  },
})
