import { and, count, eq, isNull, ne, or } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { turnsOver } from '../breathe'
import { inBulk } from '../bulk'
import { defineCommand, done, notFound, refuse, stale } from '../command'
import type { Tx } from '../open'
import { given, prepared } from '../prepared'
import { beginChecking, checkRow, markChecked, SameRows } from './check'
import type { Checked } from './checked'
import { beginEntering, type RowToEnter } from './enter'
import { saveImportInput } from './input'
import { isAsChecked, kept, loadImport, writeImport } from './load'
import { saveImportPolicy } from './policy'
import { beginProgress, endProgress, type Progress } from './progress'
import { eachRow, type Import, type ImportRow } from './rows'
import { importRows } from './table'
import { type Found, noConstants } from './types'

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
    const [{ n } = { n: 0 }] = await tx.select({ n: count() }).from(importRows).where(toSave(id))
    if (n === 0) return refuse({ '': 'noRowsToSave' })
    const progress = beginProgress(id, n)
    const pause = turnsOver()
    try {
      const rows = await rowsToEnter(tx, before, progress)
      if (progress.stop) return refuse({ '': 'importStopped' })
      const entering = beginEntering(tx, inBulk(ctx), before)
      const { result } = statementsOf(tx)
      for (const [at, { row, checked }] of rows.entries()) {
        await pause()
        if (progress.stop) return refuse({ '': 'importStopped' })
        if (movedOn(row, checked)) return refuse({ '': problem('rowMovedOn', { row: row.row }) })
        const entered = await entering.enter(row, checked)
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
const toSave = (importId: number) =>
  and(
    eq(importRows.importId, importId),
    isNull(importRows.resultId),
    ne(importRows.state, 'error'),
    ne(importRows.change, 'same'),
    or(and(isNull(importRows.take), eq(importRows.state, 'ready')), eq(importRows.take, 'yes')),
  )

/** All of them checked against the book as it is before the first one enters it. */
async function rowsToEnter(tx: Tx, batch: Import, progress: Progress) {
  const check = await beginChecking(tx, batch.noun, batch.constants ?? noConstants)
  const same = new SameRows<Checked>(markChecked)
  const pause = turnsOver()
  const rows: { row: RowToEnter; checked: Checked }[] = []
  const isAsShown = await isAsChecked(tx, batch.id)
  for await (const each of eachRow(tx, batch.id, toSave(batch.id))) {
    await pause()
    if (progress.stop) return rows
    const shown = isAsShown ? { ...each, found: each.found ?? {} } : undefined
    const checked = await checkRow({ ...each, shown }, check)
    await same.add(checked, each.row, checked)
    rows.push({ row: keptOf(each), checked })
    // Of a hundred thousand rows only what entering them asks for can be held.
    checked.found = checked.found.people?.length === 0 ? nobody : {}
    checked.sameKey = null
  }
  return rows
}

function keptOf({ id, version, row, take, twinId, chosen, cells }: ImportRow): RowToEnter {
  const { name, unit, birthYear, honorific } = cells
  const isAsked = chosen !== null || birthYear !== undefined || honorific !== undefined
  const kept = isAsked ? { name, unit, birthYear, honorific } : {}
  return { id, version, row, take, twinId, chosen, cells: kept }
}

/** Nobody of that name is in the unit. */
const nobody: Found = { people: [] }

/** Whether a row is worse, or another record's, than it was when it was shown. */
const movedOn = (
  shown: RowToEnter,
  now: { state: string; twinId: number | null; input: unknown },
) =>
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
