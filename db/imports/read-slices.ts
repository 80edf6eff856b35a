import { gt, lte } from 'drizzle-orm'
import type { ListRow } from '@/domain/list'
import { already, type Context, done, inOne, type Result } from '../command'
import type { Tx } from '../engine/connection'
import { findEarlier } from './earlier'
import { importRegister, kept, mustLoad } from './load'
import { rereadImportPolicy, startImportPolicy } from './policy'
import { dropRows, readInSlices } from './read-in'
import type { Import } from './rows'
import type { Busy } from './running'
import { importRows } from './table'

type Read = Result<{ id: number }>

/** Reads the rows of a new batch in; until they are all there nobody reviews it. */
export async function readNew(ctx: Context, batch: Busy, rows: ListRow[]): Promise<Read> {
  const { id } = batch
  await readOrDrop(ctx, batch, batch, rows)
  return inOne(ctx, startImportPolicy, async (tx) => {
    await openToReview(tx, await mustLoad(tx, id))
    return already({ id })
  })
}

/**
 * Reads the rows of a batch in once more, by `understood`: the rows of the reading before stay until
 * the new ones are all there. `turn` writes what else changes with them.
 */
export async function readAgain(
  ctx: Context,
  batch: Busy,
  understood: Partial<Import>,
  rows: ListRow[],
  turn: (tx: Tx) => Promise<void>,
): Promise<Read> {
  await readOrDrop(ctx, batch, { ...batch, ...understood }, rows)
  const turned = await inOne(ctx, rereadImportPolicy, async (tx) => {
    await turn(tx)
    const before = await mustLoad(tx, batch.id)
    const running = { ...batch.running, what: 'drop' as const }
    const after = await importRegister.write(tx, before, { ...understood, running })
    const change = { id: batch.id, before: kept(before), after: after && kept(after) }
    return done<Busy>(change, { ...before, running })
  })
  return turned.ok ? dropOld(ctx, turned.value) : turned
}

async function readOrDrop(ctx: Context, batch: Busy, as: Import, rows: ListRow[]): Promise<void> {
  try {
    await readInSlices(ctx, as, rows)
  } catch (error) {
    // Of two failures the first says more; the next start drops what is left.
    await dropNew(ctx, batch).catch(() => undefined)
    throw error
  }
}

/** A reading that did not come to its end has left nothing. */
export async function dropNew(ctx: Context, { id, running, ...batch }: Busy): Promise<void> {
  const isNew = running.run === 0
  await dropRows(ctx, { ...batch, id, running }, gt(importRows.id, running.run))
  await inOne(ctx, { noun: 'import', verb: 'discard' }, async (tx) => {
    const before = await mustLoad(tx, id)
    const set = isNew ? { state: 'discarded' as const, createKey: null } : { state: running.from }
    const after = await importRegister.write(tx, before, { ...set, running: null })
    // A list that was read again is as it was.
    if (!isNew) return already(null)
    return done({ id, before: kept(before), after: after && kept(after) }, null)
  })
}

/** The rows of the reading before leave, and the batch can be reviewed. */
export async function dropOld(ctx: Context, batch: Busy): Promise<Read> {
  const { id } = batch
  await dropRows(ctx, batch, lte(importRows.id, batch.running.run))
  return inOne(ctx, rereadImportPolicy, async (tx) => {
    await openToReview(tx, await mustLoad(tx, id))
    return already({ id })
  })
}

async function openToReview(tx: Tx, batch: Import): Promise<Import | undefined> {
  const after = await importRegister.write(tx, batch, { state: 'reviewing', running: null })
  await findEarlier(tx, batch.id)
  return after
}
