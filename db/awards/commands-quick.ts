import { appendAudit, batchOf } from '../audit/chain'
import { already, defineCommand, type Problems, refuse } from '../command'
import { type Counted, keepCounts } from '../counts/keep'
import { enterAward } from './enter'
import type { AwardFields } from './input'
import { createAwardsInput, type QuickHead, type QuickRowInput } from './input-quick'
import { createAwardPolicy, createAwardsPolicy } from './policy'
import { beginBatch, endBatch, type QuickAward } from './quick-batch'
import { resolveAward } from './resolve'
import { awardRegister } from './write'

/**
 * Records a block of conferred awards, all or none, as a batch that can be opened and undone as a
 * whole; answers their ids in the order of the rows, the decision that they share and the batch. A row whose `createKey` was recorded before answers that id again.
 * What is wrong is said of every row at once, under `rows.<at>.<field>`; what is wrong with the head
 * under the head's own field.
 */
export const createAwards = defineCommand(createAwardsPolicy, {
  input: createAwardsInput,
  run: async (tx, { rows, ...head }, by) => {
    const problems: Problems = {}
    const ids: number[] = []
    let batchId: number | undefined
    const counted: Counted[] = []
    const made: QuickAward[] = []
    for (const [at, row] of rows.entries()) {
      const twin = await awardRegister.twin(tx, row.createKey)
      if (twin) {
        ids.push(twin.id)
        continue
      }
      batchId ??= await beginBatch(tx, by, head.decisionNumber)
      const ctx = { ...by, batch: batchOf('import', batchId) }
      const resolved = await resolveAward(tx, ctx, awardOf(head, row))
      if (!resolved.ok) {
        Object.assign(problems, placed(resolved.problems, at, row))
        continue
      }
      const award = await enterAward(tx, ctx, {
        ...resolved.row,
        importId: batchId,
        createKey: row.createKey,
      })
      made.push({ at, award, entered: resolved.entered })
      await appendAudit(tx, ctx, createAwardPolicy, { id: award.id, before: null, after: award })
      counted.push({ ...award, formKind: resolved.formKind })
      ids.push(award.id)
    }
    if (Object.keys(problems).length > 0) return refuse(problems)
    for (const award of counted) await keepCounts(tx, award, 1)
    const [first] = ids
    if (batchId) await endBatch(tx, by, batchId, made)
    const shared = first ? await awardRegister.find(tx, first) : undefined
    const batch = batchId ?? shared?.importId ?? null
    // Each award has its own entry already, and so has the batch.
    return already({ ids, decisionId: shared?.decisionId ?? null, batch })
  },
})

/** The row as the award form would send it. */
function awardOf(head: QuickHead, row: QuickRowInput): AwardFields {
  return {
    ...head,
    ...row,
    awardFormId: row.awardFormId ?? head.awardFormId,
    level: row.level ?? head.level,
    awardYear: row.awardYear ?? head.awardYear,
    modelId: null,
    meritFrom: null,
    meritTo: null,
    rewardAmount: null,
    certificateNumber: null,
  }
}

/** Fields that stand in the head only. */
const ofHead = ['eventId', 'campaignId', 'decisionNumber', 'decidedOn', 'issuerId', 'doubtReason']

function placed(problems: Problems, at: number, row: QuickRowInput): Problems {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => {
      const formOfHead =
        field === 'awardFormId' && row.awardFormId === null && problem === 'notFound'
      return [ofHead.includes(field) || formOfHead ? field : `rows.${at}.${field}`, problem]
    }),
  )
}
