import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { type Problems, type Refusal, refuse, Undo } from '../command'
import type { Reader } from '../engine/connection'
import { turnsOver } from '../long/breathe'
import { beginChecking, checkRow, markChecked, SameRows } from './check'
import { asChecked, awardAsChecked } from './check-awards'
import type { Checked } from './checked'
import type { RowToEnter } from './enter'
import { isAsChecked } from './load'
import type { Own } from './own'
import type { Progress } from './progress'
import { countRows, eachRow, type Import, type ImportRow } from './rows'
import { importRows } from './table'
import type { Found } from './types'

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

export const countToSave = (db: Reader, importId: number): Promise<number> =>
  countRows(db, importId, toSave(importId))

export type Ready = { row: RowToEnter; checked: Checked }

/**
 * All of them checked against the book as it is before the first one enters it: while they enter it
 * when nothing has changed since they were shown, else all of them before. What the save itself has
 * entered already (`own`) is no part of that book.
 */
export async function* rowsToEnter(
  db: Reader,
  batch: Import,
  now: Date,
  { own, progress }: { own?: Own; progress?: Progress } = {},
): AsyncGenerator<Ready> {
  const check = await beginChecking(db, batch, now, { own })
  if (batch.noun === 'awards' && (await isAsChecked(db, batch.id))) {
    for await (const row of eachRow(db, batch.id, toSave(batch.id), [...toEnter, ...asChecked]))
      yield unmoved({ row, checked: await awardAsChecked(row, check) })
    return
  }
  const same = new SameRows<Checked>(markChecked)
  const pause = turnsOver()
  const rows: Ready[] = []
  // Rows that stay out say who is meant by those that are saved.
  for await (const row of eachRow(db, batch.id, isNull(importRows.resultId))) {
    await pause()
    if (progress?.stop) throw stopped()
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
  // All of them before the first enters.
  for (const ready of rows) unmoved(ready)
  yield* rows
}

/** The row, where it is what was shown; throws the refusal of the whole save where it is not. */
export function unmoved(ready: Ready): Ready {
  const moved = movedOn(ready.row, ready.checked)
  if (moved) throw new Undo(refuse(moved))
  return ready
}

/** What is said of the save when one of its rows was not taken. */
export function refusalOf({ row }: RowToEnter, refusal: Refusal): Refusal {
  const [why] = Object.values(refusal.problems)
  if (why?.startsWith('parentNotSaved')) return refusal
  return refuse({ '': problem('rowRefused', { row }), row: why ?? 'invalid' })
}

export const stopped = () => new Undo(refuse({ '': 'importStopped' }))

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
