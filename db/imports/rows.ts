import { and, asc, eq, gt, or } from 'drizzle-orm'
import type { ListRow } from '@/domain/list'
import { turnsOver } from '../breathe'
import type { Tx } from '../open'
import { given, prepared, valuesOf, wholeRow } from '../prepared'
import { beginChecking, checkRow, markSame } from './check'
import type { Checked, Unchecked } from './checked'
import { importRows, type imports } from './table'
import { type Chosen, noConstants } from './types'

export type Import = typeof imports.$inferSelect
export type ImportRow = typeof importRows.$inferSelect

/** Checks the rows of a list and enters them, in the order of the file. */
export async function enterRows(tx: Tx, batch: Import, rows: ListRow[]): Promise<void> {
  const pause = turnsOver()
  const unchecked = rows.map(({ values, problems }) => ({
    read: { values, problems },
    cells: values,
    chosen: null,
  }))
  const checked = await checkAll(tx, batch, unchecked, (at) => rows[at]?.source.row ?? 0)
  const { insert } = statementsOf(tx)
  const createdAt = new Date().toISOString()
  for (const [at, row] of rows.entries()) {
    await pause()
    const values = {
      version: 1,
      sample: false,
      createdAt,
      importId: batch.id,
      ordinal: at + 1,
      sheet: row.source.sheet,
      row: row.source.row,
      ...(unchecked[at] as Unchecked),
      ...stored(checked[at] as Checked),
      undone: false,
    }
    await insert.execute(valuesOf(importRows, values))
  }
}

/** Checks all rows of a batch again that are not saved yet, and writes what has become of them. */
export async function recheckAll(tx: Tx, batch: Import): Promise<void> {
  const rows = await unsaved(tx, batch.id)
  const checked = await checkAll(tx, batch, rows, (at) => rows[at]?.row ?? 0)
  const pause = turnsOver()
  for (const [at, row] of rows.entries()) {
    await pause()
    await writeChecked(tx, row, checked[at] as Checked)
  }
}

/** The rows of a batch that no record stands for yet, in the order of the file. */
export async function unsaved(tx: Tx, importId: number): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  for (let last = { ordinal: -1, id: 0 }; ; ) {
    const { ordinal, id } = importRows
    const after = or(gt(ordinal, last.ordinal), and(eq(ordinal, last.ordinal), gt(id, last.id)))
    const some = await tx
      .select()
      .from(importRows)
      .where(and(eq(importRows.importId, importId), after))
      .orderBy(asc(ordinal), asc(id))
      .limit(5000)
    rows.push(...some.filter((row) => row.resultId === null))
    const end = some.at(-1)
    if (!end) return rows
    last = end
  }
}

/** Writes down for rows what an officer chose; what they come to is checked afterwards. */
export async function chooseForRows(tx: Tx, rows: ImportRow[], choice: Chosen): Promise<void> {
  for (const { id, chosen, version } of rows)
    await tx
      .update(importRows)
      .set({ chosen: { ...chosen, ...choice }, version: version + 1 })
      .where(eq(importRows.id, id))
}

/** Each row checked by itself, then those that would be the same record marked. */
export async function checkAll(
  tx: Tx,
  batch: Pick<Import, 'noun' | 'constants'>,
  rows: Unchecked[],
  rowOf: (at: number) => number,
): Promise<Checked[]> {
  const check = await beginChecking(tx, batch.noun, batch.constants ?? noConstants)
  const pause = turnsOver()
  const checked: Checked[] = []
  for (const row of rows) {
    await pause()
    checked.push(await checkRow(row, check))
  }
  markSame(checked.map((each, at) => ({ checked: each, sameKey: each.sameKey, row: rowOf(at) })))
  return checked
}

/** Writes a check's outcome when it is another than before. */
export async function writeChecked(tx: Tx, row: ImportRow, checked: Checked): Promise<void> {
  const now = stored(checked)
  const was = stored(row)
  if (JSON.stringify(now) === JSON.stringify(was)) return
  await statementsOf(tx).check.execute({ id: row.id, ...now })
}

/** What a check leaves behind on a row, in the order in which two of them are compared. */
type Outcome = Pick<ImportRow, keyof Checked & keyof ImportRow>

const stored = ({
  state,
  kind,
  problems,
  found,
  sameKey,
  twinId,
  change,
  differences,
}: Outcome) => ({
  state,
  kind,
  problems,
  found,
  sameKey,
  twinId,
  change,
  differences,
})

const statementsOf = prepared((tx) => ({
  insert: tx.insert(importRows).values(wholeRow(importRows)).prepare(),
  check: tx
    .update(importRows)
    .set({
      state: given('state') as never,
      kind: given('kind') as never,
      problems: given('problems') as never,
      found: given('found') as never,
      sameKey: given('sameKey') as never,
      twinId: given('twinId') as never,
      change: given('change') as never,
      differences: given('differences') as never,
    })
    .where(eq(importRows.id, given('id')))
    .prepare(),
}))
