import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { turnsOver } from '../breathe'
import { defineCommand, done, notFound, refuse, stale } from '../command'
import { undoImportInput } from './input'
import { kept, loadImport, writeImport } from './load'
import { undoImportPolicy } from './policy'
import { beginProgress, endProgress } from './progress'
import { importRows } from './table'
import { beginUndoing } from './undo'

/** A row that stays because its record was changed by hand, or others lean on it, since then. */
export type NotUndone = { row: number; name: string; id: number }

/**
 * Takes a saved batch back as a whole, also much later: new awards leave every tally and stay in the
 * history as undone, changed ones get their old values again, people who came in with them go. What
 * somebody has changed by hand since stays and is named. Answers how many rows were undone.
 */
export const undoImport = defineCommand(undoImportPolicy, {
  input: undoImportInput,
  run: async (tx, { id, version }, ctx) => {
    const before = await loadImport(tx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'import', id)
    if (before.state !== 'saved') return refuse({ '': 'importNotSaved' })
    const rows = await tx
      .select()
      .from(importRows)
      .where(
        and(
          eq(importRows.importId, id),
          isNotNull(importRows.resultId),
          eq(importRows.undone, false),
        ),
      )
      // What entered last goes first: a unit before the one that it lies under.
      .orderBy(
        ...(before.noun === 'units' ? [desc(importRows.resultId)] : []),
        desc(importRows.ordinal),
        desc(importRows.id),
      )
    const progress = beginProgress(id, rows.length)
    const pause = turnsOver()
    const undoing = beginUndoing(tx, ctx, before)
    const stays: NotUndone[] = []
    try {
      for (const [at, row] of rows.entries()) {
        await pause()
        if (progress.stop) return refuse({ '': 'importStopped' })
        if (await undoing.undo(row))
          await tx.update(importRows).set({ undone: true }).where(eq(importRows.id, row.id))
        else
          stays.push({
            row: row.row,
            name: row.cells.name ?? row.cells.title ?? '',
            id: row.resultId ?? 0,
          })
        progress.done = at + 1
      }
      await undoing.finish()
      const undoneAt = ctx.now.toISOString()
      const undoneBy = ctx.actor.userId || null
      const after = await writeImport(tx, before, { state: 'undone', undoneAt, undoneBy })
      if (!after) return stale(tx, 'import', id)
      const undone = rows.length - stays.length
      return done(
        { id, before: kept(before), after: { ...kept(after), undone, stays: stays.length } },
        { id, undone, stays },
      )
    } finally {
      endProgress(id)
    }
  },
})
