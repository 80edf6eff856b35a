import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { ListValues } from '@/domain/list'
import { splitEach, splitPeople } from '@/domain/split-people'
import { already, defineCommand, done, notFound, refuse, stale } from '../command'
import type { Tx } from '../engine/connection'
import { correctRowInput, splitRowInput, takeRowsInput } from './input'
import { importRegister, rowRegister } from './load'
import { correctRowPolicy, splitRowPolicy, takeRowsPolicy } from './policy'
import { checkAll, type Import, type ImportRow, recheckAll, writeChecked } from './rows'
import { closed } from './running'
import { importRows } from './table'
import type { Chosen, Origins } from './types'

/** Corrects one row, or says which unit or person of the register is meant; answers its new state. */
export const correctRow = defineCommand(correctRowPolicy, {
  input: correctRowInput,
  run: async (tx, { id, version, unitId, individualId, ...typed }, { now }) => {
    const opened = await openRow(tx, id)
    if (!opened) return notFound()
    const { row, batch } = opened
    if (row.version !== version) return refuse({ '': 'rowChangedMeanwhile' })
    const refused = closed(batch)
    if (refused || row.resultId !== null) return refused ?? refuse({ '': 'importNotOpen' })
    const cells = { ...unsaid(row.cells, typed), ...said(typed) }
    const chosen: Chosen = { ...row.chosen, unitId, individualId }
    // Another name is another person: what was chosen for the old one is asked again.
    if (cells.name !== row.cells.name && individualId === row.chosen?.individualId)
      chosen.individualId = undefined
    if (cells.unit !== row.cells.unit && unitId === row.chosen?.unitId) chosen.unitId = undefined
    if (cells.form !== row.cells.form) chosen.awardFormId = undefined
    const origins = originsOf(row, cells)
    const after = await rowRegister.write(tx, row, { cells, chosen, origins })
    if (!after) return stale(tx, 'import', batch.id)
    await recheck(tx, batch, after, row.sameKey, now)
    const change = { row: row.row, ...differing(row.cells, cells) }
    return done(
      { id: batch.id, before: change.before, after: { row: row.row, ...change.after } },
      { id },
    )
  },
})

/** Makes one row for each of the people in one cell; all else of the row is theirs in common. */
export const splitRow = defineCommand(splitRowPolicy, {
  input: splitRowInput,
  run: async (tx, { id, version }, { now }) => {
    const opened = await openRow(tx, id)
    if (!opened) return notFound()
    const { row, batch } = opened
    if (row.version !== version) return refuse({ '': 'rowChangedMeanwhile' })
    const refused = closed(batch)
    if (refused || row.resultId !== null) return refused ?? refuse({ '': 'importNotOpen' })
    const names = splitPeople(row.cells.name ?? '')
    if (names.length < 2) return refuse({ '': 'oneNameOnly' })
    const positions = splitEach(row.cells.position ?? '')
    const made: ImportRow[] = []
    for (const [at, name] of names.entries()) {
      // As many positions as names are theirs one by one.
      const position = positions.length === names.length ? positions[at] : row.cells.position
      const cells: ListValues = { ...row.cells, name, ...(position ? { position } : {}) }
      const { id: _, createKey: __, ...shared } = row
      const written =
        at === 0
          ? await rowRegister.write(tx, row, { cells })
          : await rowRegister.enter(tx, { ...shared, cells, version: 1 })
      if (!written) throw new Error('row was not split')
      made.push(written)
    }
    for (const each of made) await recheck(tx, batch, each, row.sameKey, now)
    const before = { row: row.row, name: row.cells.name }
    return done({ id: batch.id, before, after: { row: row.row, name: names.join('; ') } }, { id })
  },
})

/** Says of rows that they are saved (also with what is to be looked at), or left out. */
export const takeRows = defineCommand(takeRowsPolicy, {
  input: takeRowsInput,
  run: async (tx, { id, rows, take }) => {
    const batch = await importRegister.load(tx, { id })
    if ('ok' in batch) return batch
    const refused = closed(batch)
    if (refused) return refused
    const meant =
      typeof rows !== 'string'
        ? inArray(importRows.id, rows)
        : rows === 'changed'
          ? eq(importRows.change, 'changed')
          : eq(importRows.state, rows)
    const changed = await tx
      .update(importRows)
      .set({ take: take === null ? null : take ? 'yes' : 'no' })
      .where(
        and(
          eq(importRows.importId, id),
          meant,
          isNull(importRows.resultId),
          ne(importRows.state, 'error'),
        ),
      )
      .returning({ id: importRows.id })
    if (changed.length === 0) return already({ id })
    const after = { rows: changed.length, take: take === null ? null : take ? 'yes' : 'no' }
    return done({ id, before: null, after }, { id })
  },
})

async function openRow(tx: Tx, id: number): Promise<{ row: ImportRow; batch: Import } | undefined> {
  const row = await rowRegister.find(tx, id)
  const batch = row && (await importRegister.find(tx, row.importId))
  return row && batch ? { row, batch } : undefined
}

/** The row itself, and those that were or now are the same record. */
async function recheck(
  tx: Tx,
  batch: Import,
  row: ImportRow,
  oldKey: string | null,
  now: Date,
): Promise<void> {
  // What one unit of a list is called, others lie under.
  if (batch.noun === 'units') return recheckAll(tx, batch, now)
  const [alone] = await checkAll(tx, batch, [row], now)
  const keys = [oldKey, alone?.sameKey].filter((key) => typeof key === 'string')
  const others =
    keys.length === 0
      ? []
      : await tx
          .select()
          .from(importRows)
          .where(
            and(
              eq(importRows.importId, batch.id),
              inArray(importRows.sameKey, keys),
              ne(importRows.id, row.id),
              isNull(importRows.resultId),
            ),
          )
  const group = [row, ...others].sort((a, b) => a.ordinal - b.ordinal || a.id - b.id)
  const checked = await checkAll(tx, batch, group, now)
  for (const [at, each] of group.entries()) {
    const outcome = checked[at]
    if (outcome) await writeChecked(tx, each, outcome)
  }
}

/** What the form has no field for stays as it was read. */
const unsaid = (cells: ListValues, typed: object): ListValues =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => !(key in typed)))

const said = (typed: Record<string, unknown>): ListValues =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null)) as ListValues

/** What was typed here is neither a cell of the file nor its title any more. */
function originsOf(row: ImportRow, cells: ListValues): Origins | null {
  const typed = Object.keys(differing(row.cells, cells).after) as (keyof ListValues)[]
  if (typed.length === 0) return row.origins
  return { ...row.origins, ...Object.fromEntries(typed.map((field) => [field, 'hand'])) }
}

/** Only what a correction changed goes into the history. */
function differing(before: ListValues, after: ListValues) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ListValues)[]
  const changed = keys.filter((key) => before[key] !== after[key])
  const pick = (values: ListValues) =>
    Object.fromEntries(changed.map((key) => [key, values[key] ?? null]))
  return { before: pick(before), after: pick(after) }
}
