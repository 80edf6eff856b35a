import { eq, isNotNull } from 'drizzle-orm'
import { batchOf } from '../audit/chain'
import { type Context, defineLongCommand, done, inOne } from '../command'
import type { Tx } from '../engine/connection'
import { turnsOver } from '../long/breathe'
import { inBulk } from '../long/bulk'
import { mostAtOnce } from '../long/slices'
import { undoImportInput } from './input'
import { importRegister, kept } from './load'
import { undoImportPolicy } from './policy'
import { countRows } from './rows'
import { begin, notSaved } from './running'
import { importRows } from './table'
import { beginUndoing } from './undo'
import { leave, leavingWith } from './undo-entered'
import { eachToUndo, listStays, type Undone, undoInSlices } from './undo-slices'

/**
 * Takes a saved batch back as a whole, also much later: new awards leave every tally and stay in the
 * history as undone, changed ones get their old values again, people who came in with them go. What
 * somebody has changed by hand since stays and is named. A long list goes in slices; begun, it goes on
 * to its end. Answers how many rows were undone.
 */
export const undoImport = defineLongCommand(undoImportPolicy, {
  input: undoImportInput,
  run: async ({ id, version }, by) => {
    const ctx = { ...by, batch: batchOf('import', id) }
    const n = await countRows(ctx.db.reader, id, isNotNull(importRows.resultId))
    if (n <= (ctx.atOnce ?? mostAtOnce))
      return inOne(ctx, undoImportPolicy, (tx) => undoAtOnce(tx, ctx, { id, version }))
    const begun = await begin(ctx, { id, version }, 'undo')
    return begun.ok ? undoInSlices(ctx, begun.value) : begun
  },
})

async function undoAtOnce(tx: Tx, context: Context, input: { id: number; version: number }) {
  const { id, version } = input
  const ctx = inBulk(tx, context)
  const before = await importRegister.load(tx, { id, version })
  if ('ok' in before) return before
  const refused = notSaved(before)
  if (refused) return refused
  const pause = turnsOver()
  const { undoing, undo, finish } = beginUndoing(tx, ctx, before)
  let undone = 0
  for await (const row of eachToUndo(tx, before, eq(importRows.undone, false))) {
    await pause()
    if (await undo(row)) undone++
  }
  await finish()
  for await (const each of leavingWith(tx, before, isNotNull(importRows.resultId)))
    await leave(undoing, each)
  await finish()
  const undoneAt = ctx.now.toISOString()
  const undoneBy = ctx.actor.userId || null
  const after = await importRegister.save(tx, before, { state: 'undone', undoneAt, undoneBy })
  if ('ok' in after) return after
  const stays = await listStays(tx, id)
  const counts = { undone, stays: stays.length }
  const change = { id, before: kept(before), after: { ...kept(after), ...counts } }
  return done<Undone>(change, { id, undone, stays })
}
