import { setImmediate } from 'node:timers/promises'
import { and, asc, count, eq, getTableColumns, gt, isNull, or, type SQL } from 'drizzle-orm'
import { rowStateOf } from '@/domain/list'
import type { Reader, Tx } from '../engine/connection'
import { given, prepared, quick } from '../engine/statements'
import { turnsOver } from '../long/breathe'
import { beginChecking, checkRow, markChecked, SameRows } from './check'
import type { Checked, Unchecked } from './checked'
import { markNear } from './near'
import { importRows, type imports } from './table'
import type { Problem } from './types'

export type Import = typeof imports.$inferSelect
export type ImportRow = typeof importRows.$inferSelect

/** Checks all rows of a batch again that are not saved yet, and writes what has become of them. */
export async function recheckAll(tx: Tx, batch: Import, now: Date): Promise<void> {
  const check = await beginChecking(tx, batch, now)
  const same = new SameRows<number>((id, problem) => addProblem(tx, id, problem))
  const pause = turnsOver()
  for await (const row of eachRow(tx, batch.id, isNull(importRows.resultId))) {
    await pause()
    const checked = await checkRow(row, check)
    await same.add(checked, row.row, row.id)
    await writeChecked(tx, row, checked)
  }
  await markNear(tx, batch.id)
}

const atOnce = 1000
const columns = getTableColumns(importRows)

/**
 * The rows of a batch in the order of the file, so many at a time as memory does not feel; of each
 * what is asked for.
 */
export async function* eachRow<F extends keyof ImportRow = keyof ImportRow>(
  tx: Tx,
  importId: number,
  where: SQL | undefined,
  fields = Object.keys(columns) as F[],
): AsyncGenerator<Pick<ImportRow, F | 'id' | 'ordinal'>> {
  const asked = Object.fromEntries(
    [...fields, 'id' as const, 'ordinal' as const].map((field) => [field, columns[field]]),
  )
  const { ordinal, id } = importRows
  for (let last = { ordinal: -1, id: 0 }; ; ) {
    const after = or(gt(ordinal, last.ordinal), and(eq(ordinal, last.ordinal), gt(id, last.id)))
    const query = tx
      .select(asked)
      .from(importRows)
      .where(and(eq(importRows.importId, importId), after, where))
      .orderBy(asc(ordinal), asc(id))
      .limit(atOnce)
    const some = await quick<Pick<ImportRow, F | 'id' | 'ordinal'>>(tx, asked, query as never)({})
    yield* some
    const end = some.at(-1)
    if (!end || some.length < atOnce) return
    last = end
  }
}

/**
 * How many rows of a batch there are of one kind; all of them for `undefined`. Over a long list that
 * takes a quarter of a second, and a command asks several times: others get their turn in between.
 */
export async function countRows(
  db: Reader,
  importId: number,
  which: SQL | undefined,
): Promise<number> {
  await setImmediate()
  const of = and(eq(importRows.importId, importId), which)
  const [{ n } = { n: 0 }] = await db.select({ n: count() }).from(importRows).where(of)
  return n
}

/** Writes down what an officer said of a row; what it comes to is checked afterwards. */
export async function writeRow(tx: Tx, row: ImportRow, set: Partial<ImportRow>): Promise<void> {
  await tx
    .update(importRows)
    .set({ ...set, version: row.version + 1 })
    .where(eq(importRows.id, row.id))
}

/** Each row checked by itself, then those that would be the same record marked. */
export async function checkAll(
  tx: Tx,
  batch: Import,
  rows: (Unchecked & { row: number })[],
  now: Date,
): Promise<Checked[]> {
  const check = await beginChecking(tx, batch, now)
  const same = new SameRows<Checked>(markChecked)
  const checked: Checked[] = []
  for (const row of rows) {
    const now = await checkRow(row, check)
    await same.add(now, row.row, now)
    checked.push(now)
  }
  return checked
}

/** What is found out about a row only by one that follows it. */
export async function addProblem(tx: Tx, id: number, problem: Problem): Promise<void> {
  const [row] = await tx
    .select({ problems: importRows.problems })
    .from(importRows)
    .where(eq(importRows.id, id))
  const problems = [...(row?.problems ?? []), problem]
  await tx
    .update(importRows)
    .set({ problems, state: rowStateOf(problems) })
    .where(eq(importRows.id, id))
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

export const stored = ({
  state,
  kind,
  problems,
  found,
  sameKey,
  twinId,
  change,
  differences,
  differs,
}: Outcome) => ({
  state,
  kind,
  problems,
  found,
  sameKey,
  twinId,
  change,
  differences,
  differs,
})

const statementsOf = prepared((tx) => ({
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
      differs: given('differs') as never,
    })
    .where(eq(importRows.id, given('id')))
    .prepare(),
}))
