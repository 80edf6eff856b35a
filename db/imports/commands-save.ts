import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { turnsOver } from '../breathe'
import { defineCommand, done, notFound, refuse, stale } from '../command'
import type { Tx } from '../open'
import { given, prepared } from '../prepared'
import { beginEntering } from './enter'
import { saveImportInput } from './input'
import { kept, loadImport, writeImport } from './load'
import { saveImportPolicy } from './policy'
import { beginProgress, endProgress } from './progress'
import { checkAll, type ImportRow } from './rows'
import { importRows } from './table'

/**
 * Saves all rows that are ready or were taken by hand, in one transaction: the batch is wholly there
 * or wholly not. Each row is checked once more; when the book has moved on so that a row is no longer
 * what was shown, nothing is saved and the row is named. What is left over can be saved later.
 * Answers how many records were made and changed.
 */
export const saveImport = defineCommand(saveImportPolicy, {
  input: saveImportInput,
  run: async (tx, { id, version }, ctx) => {
    const before = await loadImport(tx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'import', id)
    if (before.state !== 'reviewing' && before.state !== 'saved')
      return refuse({ '': 'importNotOpen' })
    const rows = await rowsToSave(tx, id)
    if (rows.length === 0) return refuse({ '': 'noRowsToSave' })
    const progress = beginProgress(id, rows.length)
    const pause = turnsOver()
    try {
      const checked = await checkAll(tx, before, rows, (at) => rows[at]?.row ?? 0)
      const entering = beginEntering(tx, ctx, before)
      const { result } = statementsOf(tx)
      for (const [at, row] of rows.entries()) {
        await pause()
        if (progress.stop) return refuse({ '': 'importStopped' })
        const now = checked[at]
        if (!now || movedOn(row, now))
          return refuse({ '': problem('rowMovedOn', { row: row.row }) })
        const entered = await entering.enter(row, now)
        if ('ok' in entered) {
          const [why] = Object.values(entered.problems)
          return refuse({ '': problem('rowRefused', { row: row.row }), row: why ?? 'invalid' })
        }
        await result.execute({ rowId: row.id, ...entered })
        progress.done = at + 1
      }
      await entering.finish()
      const at = ctx.now.toISOString()
      const saved = { state: 'saved' as const, savedAt: at, savedBy: ctx.actor.userId || null }
      const after = await writeImport(tx, before, saved)
      if (!after) return stale(tx, 'import', id)
      const counts = { created: entering.created, updated: entering.updated }
      return done(
        { id, before: kept(before), after: { ...kept(after), ...counts } },
        { id, ...counts },
      )
    } finally {
      endProgress(id)
    }
  },
})

/** Ready rows that nobody left out, and others that somebody took; never an erroneous one. */
function rowsToSave(tx: Tx, importId: number): Promise<ImportRow[]> {
  const ready = and(isNull(importRows.take), eq(importRows.state, 'ready'))
  const { ordinal, id } = importRows
  return tx
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        isNull(importRows.resultId),
        ne(importRows.state, 'error'),
        ne(importRows.change, 'same'),
        or(ready, eq(importRows.take, 'yes')),
      ),
    )
    .orderBy(asc(ordinal), asc(id))
}

/** Whether a row is worse, or another record's, than it was when it was shown. */
const movedOn = (shown: ImportRow, now: { state: string; twinId: number | null; input: unknown }) =>
  now.input === null ||
  now.twinId !== shown.twinId ||
  (shown.take !== 'yes' && now.state !== 'ready')

const statementsOf = prepared((tx) => ({
  result: tx
    .update(importRows)
    .set({
      resultId: given('id') as never,
      result: given('result') as never,
      resultVersion: given('version') as never,
      before: given('before') as never,
    })
    .where(eq(importRows.id, given('rowId')))
    .prepare(),
}))
