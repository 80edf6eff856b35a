import { and, count, eq, isNull, ne, or } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { turnsOver } from '../breathe'
import { inBulk } from '../bulk'
import { defineCommand, done, notFound, type Problems, refuse, stale } from '../command'
import type { Tx } from '../open'
import { beginChecking, checkRow, markChecked, SameRows } from './check'
import { asChecked, awardAsChecked } from './check-awards'
import type { Checked } from './checked'
import { beginEntering, type RowToEnter } from './enter'
import { saveImportInput } from './input'
import { isAsChecked, kept, loadImport, writeImport } from './load'
import { saveImportPolicy } from './policy'
import { beginProgress, endProgress, type Progress } from './progress'
import { eachRow, type Import, type ImportRow } from './rows'
import { importRows } from './table'
import { takeOutAward, toTakeOut } from './take-out'
import type { Found } from './types'

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
    const leaving = await toTakeOut(tx, before)
    if (n === 0 && leaving.length === 0) return refuse({ '': 'noRowsToSave' })
    const progress = beginProgress(id, n)
    const pause = turnsOver()
    try {
      const entering = beginEntering(tx, inBulk(tx, ctx), before)
      for await (const { row, checked } of rowsToEnter(tx, before, progress, ctx.now)) {
        await pause()
        if (progress.stop) return refuse({ '': 'importStopped' })
        const moved = movedOn(row, checked)
        if (moved) return refuse(moved)
        const entered = await entering.enter(row, checked)
        if ('ok' in entered) {
          const [why] = Object.values(entered.problems)
          if (why?.startsWith('parentNotSaved')) return entered
          return refuse({ '': problem('rowRefused', { row: row.row }), row: why ?? 'invalid' })
        }
        progress.done++
      }
      if (progress.stop) return refuse({ '': 'importStopped' })
      if (leaving.length > 0) entering.flush()
      for (const award of leaving) await takeOutAward(tx, ctx, before, award, entering.counts)
      await entering.finish()
      const at = ctx.now.toISOString()
      const saved = { state: 'saved' as const, savedAt: at, savedBy: ctx.actor.userId || null }
      const after = await writeImport(tx, before, saved)
      if (!after) return stale(tx, 'import', id)
      const counts = {
        created: entering.created,
        updated: entering.updated,
        ...(leaving.length > 0 ? { takenOut: leaving.length } : {}),
      }
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

const isToSave = ({ state, change, take }: ImportRow): boolean =>
  state !== 'error' && change !== 'same' && (take === 'yes' || (take === null && state === 'ready'))

type Ready = { row: RowToEnter; checked: Checked }

/**
 * All of them checked against the book as it is before the first one enters it: while they enter it
 * when nothing has changed since they were shown, else all of them before.
 */
async function* rowsToEnter(
  tx: Tx,
  batch: Import,
  progress: Progress,
  now: Date,
): AsyncGenerator<Ready> {
  const check = await beginChecking(tx, batch, now)
  if (batch.noun === 'awards' && (await isAsChecked(tx, batch.id))) {
    for await (const row of eachRow(tx, batch.id, toSave(batch.id), [...toEnter, ...asChecked]))
      yield { row, checked: await awardAsChecked(row, check) }
    return
  }
  const same = new SameRows<Checked>(markChecked)
  const pause = turnsOver()
  const rows: Ready[] = []
  // Rows that stay out say who is meant by those that are saved.
  for await (const row of eachRow(tx, batch.id, isNull(importRows.resultId))) {
    await pause()
    if (progress.stop) return
    const checked = await checkRow(row, check)
    await same.add(checked, row.row, checked)
    if (isToSave(row)) rows.push({ row: keptOf(row), checked })
    const { people, parentName } = checked.found
    // Of a hundred thousand rows only what entering them asks for can be held.
    checked.found = people?.length === 0 ? nobody : parentName ? { parentName } : {}
    checked.sameKey = null
  }
  const { fileUnits } = check
  // A unit enters after the one that it lies under.
  if (fileUnits)
    rows.sort((a, b) => fileUnits.depthOf(a.row.cells) - fileUnits.depthOf(b.row.cells))
  yield* rows
}

/** What entering a row asks of it. */
const toEnter = ['version', 'row', 'take', 'twinId', 'chosen', 'cells', 'doubtReason'] as const

function keptOf({
  id,
  version,
  row,
  take,
  twinId,
  chosen,
  cells,
  doubtReason,
}: ImportRow): RowToEnter {
  const { name, unit, parent, birthYear, honorific } = cells
  const isAsked =
    chosen !== null || parent !== undefined || birthYear !== undefined || honorific !== undefined
  const kept = isAsked ? { name, unit, parent, birthYear, honorific } : {}
  return { id, version, row, take, twinId, chosen, doubtReason, cells: kept }
}

/** Nobody of that name is in the unit. */
const nobody: Found = { people: [] }

/** What is wrong where a row is worse, or another record's, than it was when it was shown. */
function movedOn({ row, take, twinId }: RowToEnter, now: Checked): Problems | null {
  const isWorse = take !== 'yes' && now.state !== 'ready'
  if (now.input !== null && now.twinId === twinId && !isWorse) return null
  const why = now.problems.find(({ code }) => code === 'invalid')?.values?.problem
  // Two rows of one list that contradict each other say so by the second.
  return why === undefined
    ? { '': problem('rowMovedOn', { row }) }
    : { '': problem('rowRefused', { row }), row: String(why) }
}
