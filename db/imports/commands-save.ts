import { batchOf } from '../audit/chain'
import { type Context, defineLongCommand, done, inOne, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { turnsOver } from '../long/breathe'
import { inBulk } from '../long/bulk'
import { mostAtOnce } from '../long/slices'
import { beginEntering } from './enter'
import { saveImportInput } from './input'
import { importRegister, kept } from './load'
import { nothingYet } from './own'
import { saveImportPolicy } from './policy'
import { begin, closed } from './running'
import { type Saved, saveInSlices } from './save-slices'
import { takeOutAward, toTakeOut } from './take-out'
import { countToSave, refusalOf, rowsToEnter } from './to-save'

/**
 * Saves all rows that are ready or were taken by hand: the batch is wholly there or wholly not. A list
 * of more rows than others can be kept waiting for goes in slices, and is finished or taken back
 * whatever happens meanwhile. Each row is checked once more; when the book has moved on so that a row
 * is no longer what was shown, nothing is saved and the row is named. What is left over can be saved
 * later. Answers how many records were made and changed.
 */
export const saveImport = defineLongCommand(saveImportPolicy, {
  input: saveImportInput,
  run: async ({ id, version }, by) => {
    const ctx = { ...by, batch: batchOf('import', id) }
    const n = await countToSave(ctx.db.reader, id)
    if (n <= (ctx.atOnce ?? mostAtOnce))
      return inOne(ctx, saveImportPolicy, (tx) => saveAtOnce(tx, ctx, { id, version }))
    const begun = await begin(ctx, { id, version }, 'save')
    return begun.ok ? saveInSlices(ctx, begun.value) : begun
  },
})

async function saveAtOnce(tx: Tx, context: Context, input: { id: number; version: number }) {
  const { id, version } = input
  const before = await importRegister.load(tx, { id, version })
  if ('ok' in before) return before
  const refused = closed(before)
  if (refused) return refused
  const leaving = await toTakeOut(tx, before)
  if ((await countToSave(tx, id)) === 0 && leaving.length === 0)
    return refuse({ '': 'noRowsToSave' })
  const ctx = inBulk(tx, context)
  const entering = beginEntering(before, nothingYet())
  const { enter, finish, counts } = entering.within(tx, ctx)
  const pause = turnsOver()
  for await (const { row, checked } of rowsToEnter(tx, before, ctx.now)) {
    await pause()
    const entered = await enter(row, checked)
    if ('ok' in entered) return refusalOf(row, entered)
  }
  if (leaving.length > 0) ctx.bulk.stage.flush()
  for (const award of leaving) await takeOutAward(tx, ctx, before, award, counts)
  await finish()
  const savedAt = ctx.now.toISOString()
  const set = { state: 'saved' as const, savedAt, savedBy: ctx.actor.userId || null }
  const after = await importRegister.save(tx, before, set)
  if ('ok' in after) return after
  const saved = {
    ...entering.totals,
    ...(leaving.length > 0 ? { takenOut: leaving.length } : {}),
  }
  const change = { id, before: kept(before), after: { ...kept(after), ...saved } }
  return done<Saved>(change, { id, ...saved })
}
