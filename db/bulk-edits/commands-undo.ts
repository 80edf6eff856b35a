import { and, asc, eq, inArray } from 'drizzle-orm'
import { batchOf } from '../audit/chain'
import { awards } from '../awards/table'
import { defineCommand, done, refuse } from '../command'
import { given, prepared, quickWrite } from '../engine/statements'
import { importRows, imports } from '../imports/table'
import { turnsOver } from '../long/breathe'
import { type Edited, editedOf } from './fields'
import { undoBulkEditInput } from './input'
import { undoBulkEditPolicy } from './policy'
import { referencesOf } from './references'
import { bulkEditRows } from './table'
import { beginWriting, editRegister } from './write'

/** An award that stays as it is: changed by hand since, or what it belonged to has left the book. */
export type NotUndone = { id: number; name: string }

/**
 * Puts back what the awards of an edit were before, also much later. Those that somebody has changed
 * since then stay and are named. Answers how many went back.
 */
export const undoBulkEdit = defineCommand(undoBulkEditPolicy, {
  input: undoBulkEditInput,
  run: async (tx, { id }, ctx) => {
    const before = await editRegister.load(tx, { id })
    if ('ok' in before) return before
    if (before.undoneAt) return refuse({ '': 'bulkEditUndone' })
    const rows = await tx
      .select({ row: bulkEditRows, award: awards })
      .from(bulkEditRows)
      .innerJoin(awards, eq(awards.id, bulkEditRows.awardId))
      .where(eq(bulkEditRows.bulkEditId, id))
      .orderBy(asc(bulkEditRows.id))
    const references = await referencesOf(
      tx,
      rows.map(({ row }) => row.before as Edited),
    )
    const within = { ...ctx, batch: batchOf('bulkEdit', id) }
    const writing = await beginWriting(tx, within, undoBulkEditPolicy.verb)
    const pause = turnsOver()
    const stays: NotUndone[] = []
    for (const { row, award } of rows) {
      await pause()
      const { version: was, ...before } = row.before
      const old = references.restored({ ...editedOf(award), ...before })
      const isOurs = award.version === row.versionAfter
      const after = isOurs && old ? await writing.write(award, old) : undefined
      if (!after) {
        stays.push({ id: award.id, name: award.recipientName })
        continue
      }
      const statements = statementsOf(tx)
      await statements.undone({ id: row.id })
      const version = { awardId: award.id, was, is: after.version }
      await statements.handBackEdits(version)
      await statements.handBackImports(version)
    }
    await writing.finish()
    const set = { undoneAt: ctx.now.toISOString(), undoneBy: ctx.actor.userId || null }
    const after = await editRegister.save(tx, before, set)
    if ('ok' in after) return after
    const undone = rows.length - stays.length
    const change = { id, before: {}, after: { ...set, undone, stays: stays.length } }
    return done(change, { id, undone, stays })
  },
})

/**
 * What was done before this edit can be undone in its turn: the award is again as that left it, only
 * under a later version.
 */
const statementsOf = prepared((tx) => {
  const is = given('is') as unknown as number
  const lists = tx.select({ id: imports.id }).from(imports).where(eq(imports.noun, 'awards'))
  return {
    undone: quickWrite(
      tx,
      tx
        .update(bulkEditRows)
        .set({ undone: 1 })
        .where(eq(bulkEditRows.id, given('id'))),
    ),
    handBackEdits: quickWrite(
      tx,
      tx
        .update(bulkEditRows)
        .set({ versionAfter: is })
        .where(
          and(
            eq(bulkEditRows.awardId, given('awardId')),
            eq(bulkEditRows.versionAfter, given('was')),
            eq(bulkEditRows.undone, 0),
          ),
        ),
    ),
    handBackImports: quickWrite(
      tx,
      tx
        .update(importRows)
        .set({ resultVersion: is })
        .where(
          and(
            eq(importRows.resultId, given('awardId')),
            eq(importRows.resultVersion, given('was')),
            inArray(importRows.importId, lists),
          ),
        ),
    ),
  }
})
