import { eq, type SQL } from 'drizzle-orm'
import type { ListRow } from '@/domain/list'
import type { Context } from '../command'
import type { Reader, Tx } from '../engine/connection'
import { Stage } from '../engine/stage'
import { given, inserter, prepared, quickWrite } from '../engine/statements'
import { turnsOver } from '../long/breathe'
import { lastSequence, Slices } from '../long/slices'
import { beginChecking, checkRow, SameRows } from './check'
import type { Checked, Unchecked } from './checked'
import { beginProgress, endProgress } from './progress'
import { addProblem, eachRow, type Import, stored } from './rows'
import { importRows } from './table'
import type { Origins } from './types'

/** A row of the file and what it was found to be. */
type Looked = { source: ListRow['source']; row: Unchecked; checked: Checked }

const together = 200

/** Checks the rows of a list and enters them in the order of the file, in one transaction. */
export async function readIn(tx: Tx, batch: Import, rows: ListRow[], now: Date): Promise<void> {
  const stage = new Stage(tx)
  const enter = rowEnterer(batch)
  for await (const looked of lookAt(tx, batch, rows, now)) await enter(tx, stage, looked)
  stage.flush()
}

/** The same in slices; the rows are checked while the writer is not held. */
export async function readInSlices(ctx: Context, batch: Import, rows: ListRow[]): Promise<void> {
  const { reader } = ctx.db
  const progress = beginProgress(batch, 'read', rows.length)
  const enter = rowEnterer(batch)
  try {
    const slices = new Slices(ctx, await lastSequence(reader))
    await slices.each(lookAt(reader, batch, rows, ctx.now), async (tx, { bulk: { stage } }) => {
      // Another list that is read in meanwhile takes ids and says nothing in the history yet.
      stage.forget()
      const step = async (looked: Looked) => {
        await enter(tx, stage, looked)
        progress.done++
      }
      return { step }
    })
  } finally {
    endProgress(batch.id)
  }
}

/**
 * The rows as they are found to be. They are taken out of `rows` on the way: of a hundred thousand
 * nothing but their keys is held.
 */
async function* lookAt(
  db: Reader,
  batch: Import,
  rows: ListRow[],
  now: Date,
): AsyncGenerator<Looked> {
  const said = batch.noun === 'units' ? rows.map(({ values }) => values) : []
  const check = await beginChecking(db, batch, now, { rows: said })
  const pause = turnsOver()
  while (rows.length > 0) {
    await pause()
    // Side by side: what is asked of the book for many rows is asked together, and so answered faster.
    const some = rows.splice(0, together).map(async ({ source, values, problems, around }) => {
      // What the reader did not doubt is kept once.
      const read = problems.length > 0 ? { values, problems } : null
      const origins = aroundOf(around)
      const row = { read, cells: values, chosen: null, origins, doubtReason: null }
      return { source, row, checked: await checkRow(row, check) }
    })
    yield* await Promise.all(some)
  }
}

/** What stands in a title around the row, not in its own cells. */
const aroundOf = (around: ListRow['around']): Origins | null =>
  around ? Object.fromEntries(around.map((field) => [field, 'title'])) : null

function rowEnterer({ id: importId }: Import) {
  let to: { tx: Tx; stage: Stage }
  const same = new SameRows<{ id: number }>(async ({ id }, problem) => {
    to.stage.flush()
    await addProblem(to.tx, id, problem)
  })
  const createdAt = new Date().toISOString()
  const mark = { version: 1, sample: false, createdAt, undone: false, importId }
  let ordinal = 0
  return async (tx: Tx, stage: Stage, { source, row, checked }: Looked): Promise<void> => {
    to = { tx, stage }
    const entered = { id: 0 }
    await same.add(checked, source.row, entered)
    ordinal++
    const place = { ordinal, sheet: source.sheet, row: source.row }
    entered.id = (await insertRow(tx, { ...stored(checked), ...place, ...row }, mark, stage)).id
  }
}

const insertRow = inserter(importRows)

/** Removes rows of a batch that are none of it, in slices. */
export async function dropRows(ctx: Context, { id }: Import, which: SQL): Promise<void> {
  const { reader } = ctx.db
  const slices = new Slices(ctx, await lastSequence(reader))
  await slices.each(eachRow(reader, id, which, []), async (tx) => ({
    step: async ({ id }) => {
      await removeOf(tx)({ id })
    },
  }))
}

const removeOf = prepared((tx) =>
  quickWrite(tx, tx.delete(importRows).where(eq(importRows.id, given('id')))),
)
