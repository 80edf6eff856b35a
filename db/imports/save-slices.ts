import { and, count, eq } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { awardRegister } from '../awards/write'
import { type Context, done, inOne, type Result, Undo } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Tx } from '../engine/connection'
import { lastSequence, Slices } from '../long/slices'
import { beginChecking, checkRow, namesake, setApart } from './check'
import type { Checking } from './checked'
import { beginEntering } from './enter'
import { importRegister, kept, mustLoad, rowRegister } from './load'
import { ownOf } from './own-again'
import { saveImportPolicy } from './policy'
import { beginProgress, endProgress, type Progress } from './progress'
import { countRows } from './rows'
import { type Busy, turnBack } from './running'
import { importRows } from './table'
import { takeOutAward, toTakeOut } from './take-out'
import { countToSave, type Ready, refusalOf, rowsToEnter, stopped, unmoved } from './to-save'
import { takeBackInSlices } from './undo-slices'

export type Saved = { id: number; created: number; updated: number; takenOut?: number }

/**
 * Goes on with the save of a batch, from wherever it was left, to its end; or, when a row cannot enter
 * or the officer stops it, takes back all that it has entered. So it does when something fails (a full
 * disk); where that cannot be done either, the next start does it.
 */
export async function saveInSlices(ctx: Context, batch: Busy): Promise<Result<Saved>> {
  const own = eq(importRows.run, batch.running.run)
  const entered = await countRows(ctx.db.reader, batch.id, own)
  const left = await countToSave(ctx.db.reader, batch.id)
  const progress = beginProgress(batch, 'save', entered + left)
  progress.done = entered
  try {
    await enterAll(ctx, batch, progress)
    return await markSaved(ctx, batch)
  } catch (error) {
    const stays = await takeBack(ctx, batch, error)
    if (!(error instanceof Undo)) throw error
    if (stays === 0) return error.refusal
    return { ...error.refusal, problems: { '': problem('rowsStay', { n: stays }) } }
  } finally {
    endProgress(batch.id)
  }
}

async function takeBack(ctx: Context, batch: Busy, why: unknown): Promise<number> {
  try {
    const turned = await turnBack(ctx, batch)
    return turned.ok ? await takeBackInSlices(ctx, turned.value) : 0
  } catch (error) {
    // Of two failures the first says more.
    throw why instanceof Undo ? error : why
  }
}

async function enterAll(ctx: Context, batch: Busy, progress: Progress): Promise<void> {
  const { reader } = ctx.db
  const since = await lastSequence(reader)
  const own = await ownOf(reader, batch, batch.running.run)
  const rows = rowsToEnter(reader, batch, ctx.now, { own, progress })
  const entering = beginEntering(batch, own, batch.running.run)
  let check: Checking | null = null
  await new Slices(ctx, since).each(rows, async (tx, ctx, moved) => {
    // Others have written since: from now on each row is looked at once more as it enters.
    if (moved) check = await beginChecking(tx, batch, ctx.now, { own })
    const { enter, finish } = entering.within(tx, ctx, moved)
    const step = async (ready: Ready) => {
      if (progress.stop) throw stopped()
      const { row, checked } = check ? await checkedAgain(tx, ready, check) : ready
      const entered = await enter(row, checked)
      if ('ok' in entered) throw new Undo(refusalOf(row, entered))
      progress.done++
    }
    return { step, close: finish }
  })
}

async function checkedAgain(tx: Tx, { row, checked }: Ready, check: Checking): Promise<Ready> {
  const found = await rowRegister.find(tx, row.id)
  if (!found) throw new Error(`row ${row.id} of an import is gone`)
  const now = await checkRow(found, check)
  // That it is somebody else than another row of its list was found with both in sight.
  const apart = checked.problems.find(({ code }) => code === namesake)
  if (apart) setApart(now, Number(apart.values?.row))
  return unmoved({ row, checked: now })
}

async function markSaved(ctx: Context, batch: Busy): Promise<Result<Saved>> {
  const { id, running } = batch
  const { reader } = ctx.db
  const leaving = await toTakeOut(reader, batch)
  await new Slices(ctx, await lastSequence(reader)).each(eachOf(leaving), async (tx, ctx) => {
    const counts = new GatheredCounts()
    const step = async (award: { id: number }) => {
      const now = await awardRegister.find(tx, award.id)
      if (now?.status !== 'conferred') return
      await takeOutAward(tx, ctx, batch, now, counts, running.run)
    }
    return { step, close: () => counts.write(tx) }
  })
  return inOne(ctx, saveImportPolicy, async (tx) => {
    const before = await mustLoad(tx, id)
    const savedAt = ctx.now.toISOString()
    const set = { state: 'saved' as const, running: null, savedAt, savedBy: running.by }
    const after = await importRegister.write(tx, before, set)
    const counts = await countsOf(tx, batch)
    const change = { id, before: kept(before), after: after && { ...kept(after), ...counts } }
    return done(change, { id, ...counts })
  })
}

async function countsOf(tx: Tx, { id, running }: Busy) {
  const { result, change } = importRows
  const rows = await tx
    .select({ result, change, n: count() })
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.run, running.run)))
    .groupBy(result, change)
  const of = (is: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(is).reduce((sum, { n }) => sum + n, 0)
  const takenOut = of((row) => row.change === 'gone')
  return {
    created: of((row) => row.result === 'created'),
    updated: of((row) => row.result === 'updated' && row.change !== 'gone'),
    ...(takenOut > 0 ? { takenOut } : {}),
  }
}

async function* eachOf<T>(items: T[]): AsyncGenerator<T> {
  yield* items
}
