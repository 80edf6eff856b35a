import { appendAudit, batchOf } from '../audit/chain'
import { already, defineCommand, refuse } from '../command'
import { inserter } from '../engine/statements'
import { turnsOver } from '../long/breathe'
import { editedOf } from './fields'
import { editAwardsInput } from './input'
import { movedOn } from './moved-on'
import { planEdit } from './plan'
import { editAwardsPolicy } from './policy'
import { bulkEditRows } from './table'
import { changesOf, enterTarget } from './targets'
import { beginWriting, editRegister } from './write'

/**
 * Sets decision, event, campaign, form or year on many awards at once, exactly as the preview showed
 * it or not at all; answers the edit's id, for undoing it, and how many awards it changed. The same
 * `createKey` again answers the first edit.
 */
export const editAwards = defineCommand(editAwardsPolicy, {
  input: editAwardsInput,
  run: async (tx, { seen, createKey, ...input }, ctx) => {
    const twin = await editRegister.twin(tx, createKey)
    if (twin) return already({ id: twin.id, changed: twin.changed })
    const plan = await planEdit({ db: tx, actor: ctx.actor }, input, enterTarget(tx, ctx))
    if (!plan.ok) return plan
    const moved = await movedOn(tx, plan, seen)
    if (moved) return moved
    if (plan.change.length === 0) return refuse({ '': 'noAwardsToChange' })
    const record = { sample: false, version: 1, createdAt: ctx.now.toISOString() }
    const changed = plan.change.length
    const changes = changesOf(plan.targets)
    const byUserId = ctx.actor.userId || null
    const edit = await editRegister.enter(tx, { ...record, createKey, byUserId, changes, changed })
    const within = { ...ctx, batch: batchOf('bulkEdit', edit.id) }
    const writing = await beginWriting(tx, within, editAwardsPolicy.verb)
    const pause = turnsOver()
    for (const { award, after } of plan.change) {
      await pause()
      const written = await writing.write(award, after)
      if (!written) throw new Error(`award ${award.id} moved on within the transaction`)
      const before = { ...editedOf(award), version: award.version }
      const row = { ...record, bulkEditId: edit.id, awardId: award.id, before, undone: 0 }
      await insertRow(tx, { ...row, versionAfter: written.version })
    }
    await writing.finish()
    // Each award has its own entry; this one is of the edit as a whole.
    const whole = { noun: 'bulkEdit', verb: 'save' } as const
    await appendAudit(tx, ctx, whole, { id: edit.id, before: null, after: { changed, ...changes } })
    return already({ id: edit.id, changed })
  },
})

const insertRow = inserter(bulkEditRows)
