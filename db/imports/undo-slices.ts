import { and, asc, desc, eq, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { type Context, done, inOne, type Result } from '../command'
import type { Reader } from '../engine/connection'
import { given, prepared, quickWrite } from '../engine/statements'
import { lastSequence, Slices } from '../long/slices'
import { importRegister, kept, mustLoad, rowRegister } from './load'
import { undoImportPolicy } from './policy'
import { beginProgress, endProgress, type Progress } from './progress'
import { countRows, type Import, type ImportRow } from './rows'
import type { Busy } from './running'
import { importRows } from './table'
import { beginUndoing, type TakenBack } from './undo'
import { leave, leavingWith } from './undo-entered'

/** A row that stays because its record was changed by hand, or others lean on it, since then. */
export type NotUndone = { row: number; name: string; id: number }
export type Undone = { id: number; undone: number; stays: NotUndone[] }

/** Goes on with the undo of a batch, from wherever it was left, to its end. */
export async function undoInSlices(ctx: Context, batch: Busy): Promise<Result<Undone>> {
  const { id, running } = batch
  const saved = isNotNull(importRows.resultId)
  const progress = beginProgress(batch, 'undo', await countRows(ctx.db.reader, id, saved))
  try {
    await takeBackRows(ctx, batch, saved, progress)
    const undoneBy = running.by
    return await inOne(ctx, undoImportPolicy, async (tx) => {
      const before = await mustLoad(tx, id)
      const set = { state: 'undone' as const, running: null, undoneAt: ctx.now.toISOString() }
      const after = await importRegister.write(tx, before, { ...set, undoneBy })
      const undone = await countRows(tx, id, eq(importRows.undone, true))
      const stays = await listStays(tx, id)
      const counts = { undone, stays: stays.length }
      const change = { id, before: kept(before), after: after && { ...kept(after), ...counts } }
      return done(change, { id, undone, stays })
    })
  } finally {
    endProgress(id)
  }
}

/**
 * Takes back what a save has entered that did not come to its end; its rows can be saved again. What
 * somebody has changed by hand meanwhile stays saved. Answers how many rows do.
 */
export async function takeBackInSlices(ctx: Context, batch: Busy): Promise<number> {
  const { id, running } = batch
  const own = eq(importRows.run, running.run)
  const progress = beginProgress(batch, 'takeBack', await countRows(ctx.db.reader, id, own))
  try {
    await takeBackRows(ctx, batch, own, progress)
    await openAgain(ctx, batch)
    const result = await inOne(ctx, { noun: 'import', verb: 'takeBack' }, async (tx) => {
      const before = await mustLoad(tx, id)
      const stays = await countRows(tx, id, own)
      const state = stays > 0 ? ('saved' as const) : running.from
      const saved = stays > 0 ? { savedAt: ctx.now.toISOString(), savedBy: running.by } : {}
      const after = await importRegister.write(tx, before, { state, running: null, ...saved })
      const change = { id, before: kept(before), after: after && { ...kept(after), stays } }
      return done(change, stays)
    })
    return result.ok ? result.value : 0
  } finally {
    endProgress(id)
  }
}

/** What entered last goes first. Whatever was done before it was cut off is not done again. */
async function takeBackRows(
  ctx: Context,
  batch: Import,
  which: SQL | undefined,
  progress: Progress,
): Promise<void> {
  const { reader } = ctx.db
  const slices = new Slices(ctx, await lastSequence(reader))
  const left = and(which, eq(importRows.undone, false))
  progress.done = progress.total - (await countRows(reader, batch.id, left))
  await slices.each(eachToUndo(reader, batch, left), async (tx, ctx, moved) => {
    const undoing = beginUndoing(tx, ctx, batch)
    const step = async (row: RowToUndo) => {
      const now = moved ? await rowRegister.find(tx, row.id) : row
      if (now) await undoing.undo(now)
      progress.done++
    }
    return { step, close: undoing.finish }
  })
  await slices.each(leavingWith(reader, batch, which), async (tx, ctx) => {
    const { undoing, finish } = beginUndoing(tx, ctx, batch)
    return { step: (each) => leave(undoing, each), close: finish }
  })
}

type RowToUndo = TakenBack & Pick<ImportRow, 'id' | 'change'>

/** The rows to take back, the last one first: a unit before the one that it lies under. */
export async function* eachToUndo(
  db: Reader,
  { id: importId, noun }: Import,
  which: SQL | undefined,
): AsyncGenerator<RowToUndo> {
  const { id, ordinal, resultId, resultVersion, result, before, change } = importRows
  const fields = { id, ordinal, resultId, resultVersion, result, before, change }
  const entered = and(eq(importRows.importId, importId), isNotNull(resultId), which)
  const way = noun === 'units' ? resultId : ordinal
  for (let after: SQL | undefined; ; ) {
    const some = await db
      .select(fields)
      .from(importRows)
      .where(and(entered, after))
      .orderBy(desc(way), desc(id))
      .limit(atOnce)
    yield* some
    const last = some.at(-1)
    if (!last || some.length < atOnce) return
    const at = (noun === 'units' ? last.resultId : last.ordinal) ?? 0
    after = or(lt(way, at), and(eq(way, at), lt(id, last.id)))
  }
}

const atOnce = 1000

const nothing = { resultId: null, result: null, resultVersion: null, before: null, run: null }

/** Rows that were taken back wait to be saved again, under a key of their own. */
async function openAgain(ctx: Context, batch: Busy): Promise<void> {
  const { reader } = ctx.db
  const slices = new Slices(ctx, await lastSequence(reader))
  const undone = and(eq(importRows.run, batch.running.run), eq(importRows.undone, true))
  await slices.each(eachToUndo(reader, batch, undone), async (tx) => ({
    step: async (row) => {
      // What was taken out of the book is back in it, and was no row of the list.
      if (row.change === 'gone') await statementsOf(tx).remove({ id: row.id })
      else await statementsOf(tx).open({ id: row.id })
    },
  }))
}

const statementsOf = prepared((tx) => {
  const own = eq(importRows.id, given('id'))
  const version = sql`${importRows.version} + 1`
  return {
    remove: quickWrite(tx, tx.delete(importRows).where(own)),
    open: quickWrite(
      tx,
      tx
        .update(importRows)
        .set({ ...nothing, undone: false, version })
        .where(own),
    ),
  }
})

/** Rows that stay in the book, in the order of the file. */
export async function listStays(db: Reader, importId: number): Promise<NotUndone[]> {
  const { row, cells, resultId } = importRows
  const rows = await db
    .select({ row, cells, resultId })
    .from(importRows)
    .where(
      and(eq(importRows.importId, importId), isNotNull(resultId), eq(importRows.undone, false)),
    )
    .orderBy(asc(importRows.ordinal), asc(importRows.id))
  return rows.map(({ row, cells, resultId }) => ({
    row,
    name: cells.name ?? cells.title ?? '',
    id: resultId ?? 0,
  }))
}
