import { isNull } from 'drizzle-orm'
import type { Policy } from '@/domain/permissions'
import { already, type Context, done, inOne, type Result } from '../command'
import type { Reader, Tx } from '../engine/connection'
import { turnsOver } from '../long/breathe'
import { lastSequence, mostAtOnce, Slices } from '../long/slices'
import { beginChecking, checkRow, SameRows } from './check'
import type { Checked } from './checked'
import { findEarlier } from './earlier'
import { importRegister, kept, mustLoad } from './load'
import { markNear } from './near'
import { beginProgress, endProgress } from './progress'
import {
  addProblem,
  countRows,
  eachRow,
  type Import,
  type ImportRow,
  writeChecked,
  writeRow,
} from './rows'
import { type Busy, closed } from './running'
import { importRows } from './table'

type Set = Partial<ImportRow>
/** What is said of a batch and its rows at once, after which all of them are checked again. */
type Saying = {
  id: number
  /** Where it is given, the batch has to be as it was seen. */
  version?: number
  /** What changes in the batch. */
  batch?: (before: Import, tx: Tx) => Promise<Partial<Import>>
  /** What changes in a row; null where it is not meant. */
  row?: (row: ImportRow) => Set | null
  /** It may be the corrected copy of another list now. */
  isAnother?: boolean
  /** What the history keeps besides the batch. */
  said?: Record<string, unknown>
}
type Said = { id: number; rows: number }

/**
 * Carries out what an officer says of many rows of a list, in one transaction; in a long list slice by
 * slice, while nobody else changes it. Answers how many rows were meant.
 */
export async function sayOfRows(
  ctx: Context,
  policy: Policy,
  saying: Saying,
): Promise<Result<Said>> {
  const { reader } = ctx.db
  const { id } = saying
  const isLong = (await countRows(reader, id, undefined)) > (ctx.atOnce ?? mostAtOnce)
  const begun = await inOne<Said | Busy>(ctx, policy, async (tx) => {
    const before = await importRegister.load(tx, saying)
    if ('ok' in before) return before
    const refused = closed(before)
    if (refused) return refused
    if (saying.row && !(await isAnyMeant(tx, before, saying.row))) return already({ id, rows: 0 })
    const set = (await saying.batch?.(before, tx)) ?? {}
    if (isLong) {
      const by = ctx.actor.userId || null
      const running = { what: 'check' as const, run: 0, by, from: from(before) }
      const after = await importRegister.save(tx, before, { ...set, state: 'checking', running })
      if ('ok' in after) return after
      // What changes in the batch itself stands in the history as soon as it has changed.
      const change = saying.batch ? changeOf(saying, before, after, 0) : null
      return { ...already({ ...after, running }), change }
    }
    const after = saying.batch ? await importRegister.save(tx, before, set) : before
    if ('ok' in after) return after
    const step = checker(tx)
    let rows = 0
    for await (const looked of lookAgain(tx, after, ctx.now, saying.row)) {
      await step(looked)
      if (looked.set) rows++
    }
    await lookAround(tx, saying)
    return done(changeOf(saying, before, after, rows), { id, rows })
  })
  if (!begun.ok) return begun
  return 'running' in begun.value
    ? checkInSlices(ctx, policy, begun.value, saying)
    : { ok: true, value: begun.value }
}

const from = ({ state }: Import) =>
  state === 'saved' ? ('saved' as const) : ('reviewing' as const)

function changeOf({ id, batch, said }: Saying, before: Import, after: Import, rows: number) {
  const of = said ? { ...said, rows } : {}
  return batch
    ? { id, before: kept(before), after: { ...kept(after), ...of } }
    : { id, before: null, after: of }
}

/** All rows of a long list checked again; also after it was cut off, with what was said by then. */
export async function checkInSlices(
  ctx: Context,
  policy: Pick<Policy, 'noun' | 'verb'>,
  batch: Busy,
  saying: Saying,
): Promise<Result<Said>> {
  const { id, running } = batch
  const { reader } = ctx.db
  const progress = beginProgress(
    batch,
    'check',
    await countRows(reader, id, isNull(importRows.resultId)),
  )
  let rows = 0
  try {
    const slices = new Slices(ctx, await lastSequence(reader))
    const step = checker(ctx.db.writer)
    await slices.each(lookAgain(reader, batch, ctx.now, saying.row), async () => ({
      step: async (looked) => {
        await step(looked)
        if (looked.set) rows++
        progress.done++
      },
    }))
    return await inOne(ctx, policy, async (tx) => {
      const before = await mustLoad(tx, id)
      const after = await importRegister.save(tx, before, { state: running.from, running: null })
      if ('ok' in after) return after
      await lookAround(tx, saying)
      return saying.said
        ? done(changeOf(saying, before, after, rows), { id, rows })
        : already({ id, rows })
    })
  } finally {
    endProgress(id)
  }
}

async function isAnyMeant(db: Reader, batch: Import, row: (row: ImportRow) => Set | null) {
  for await (const each of eachRow(db, batch.id, isNull(importRows.resultId)))
    if (row(each)) return true
  return false
}

type Looked = { row: ImportRow; set: Set | null; checked: Checked }

async function* lookAgain(
  db: Reader,
  batch: Import,
  now: Date,
  change?: (row: ImportRow) => Set | null,
): AsyncGenerator<Looked> {
  const check = await beginChecking(db, batch, now)
  const pause = turnsOver()
  for await (const was of eachRow(db, batch.id, isNull(importRows.resultId))) {
    await pause()
    const set = change?.(was) ?? null
    const row = { ...was, ...set }
    yield { row, set, checked: await checkRow(row, check) }
  }
}

function checker(tx: Tx) {
  const same = new SameRows<number>((id, problem) => addProblem(tx, id, problem))
  return async ({ row, set, checked }: Looked) => {
    await same.add(checked, row.row, row.id)
    if (set) await writeRow(tx, row, set)
    await writeChecked(tx, row, checked)
  }
}

/** What the rows are in the light of earlier copies of the list. */
const lookAround = (tx: Tx, { id, isAnother }: Saying): Promise<void> =>
  isAnother ? findEarlier(tx, id) : markNear(tx, id)

/** Rows that were ticked, or all that wait. */
export function meantBy(rows: number[] | 'all'): (row: ImportRow) => boolean {
  const ids = new Set(rows === 'all' ? [] : rows)
  return ({ id }) => rows === 'all' || ids.has(id)
}
