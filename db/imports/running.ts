import { inArray } from 'drizzle-orm'
import { type Context, done, inOne, notFound, type Refusal, type Result, refuse } from '../command'
import type { Reader, Tx } from '../engine/connection'
import { importRegister, kept } from './load'
import type { Import } from './rows'
import { imports } from './table'
import type { Running } from './types'

/** A batch that is being saved or undone, by the one who is at it. */
export type Busy = Import & { running: Running }

const noun = 'import'

/** Marks a batch as being saved or undone, by itself: from now on nobody else changes it. */
export function begin(
  ctx: Context,
  { id, version }: { id: number; version: number },
  what: 'save' | 'undo',
): Promise<Result<Busy>> {
  const verb = what === 'save' ? 'beginSave' : 'beginUndo'
  return inOne(ctx, { noun, verb }, async (tx) => {
    const before = await importRegister.load(tx, { id, version })
    if ('ok' in before) return before
    const from = before.state
    const refused = what === 'save' ? closed(before) : notSaved(before)
    if (refused || (from !== 'reviewing' && from !== 'saved')) return refused ?? notFound()
    const running: Running = { what, run: version, by: ctx.actor.userId || null, from }
    const state = what === 'save' ? 'saving' : 'undoing'
    return writeBusy(tx, before, { state, running })
  })
}

/** The save did not come to its end: from now on it is taken back, and nothing else. */
export const turnBack = (ctx: Context, { id }: Busy): Promise<Result<Busy>> =>
  inOne(ctx, { noun, verb: 'takeBack' }, async (tx) => {
    const before = await importRegister.find(tx, id)
    if (!before?.running) throw new Error(`import ${id} is not being saved`)
    const running = { ...before.running, what: 'takeBack' as const }
    return writeBusy(tx, before, { state: 'undoing', running })
  })

async function writeBusy(tx: Tx, before: Import, set: Pick<Busy, 'state' | 'running'>) {
  const after = await importRegister.save(tx, before, set)
  if ('ok' in after) return after
  const change = { id: before.id, before: kept(before), after: kept(after) }
  return done(change, { ...after, running: set.running })
}

/** Why nothing can be changed in a batch or saved of it now; null when it can. */
export const closed = ({ state }: Import): Refusal | null =>
  state === 'reviewing' || state === 'saved'
    ? null
    : refuse({ '': isBusy(state) ? 'importBusy' : 'importNotOpen' })

/** Why a batch cannot be undone now; null when it can. */
export function notSaved({ state, rowsGoneAt }: Import): Refusal | null {
  if (rowsGoneAt) return refuse({ '': 'rowsGone' })
  if (state === 'saved') return null
  return refuse({ '': isBusy(state) ? 'importBusy' : 'importNotSaved' })
}

const busy: Import['state'][] = ['reading', 'checking', 'saving', 'undoing']
const isBusy = (state: Import['state']): boolean => busy.includes(state)

/** Batches that are being read in, saved or undone, or were when the server was cut off. */
export async function listBusy(db: Reader): Promise<Busy[]> {
  const rows = await db.select().from(imports).where(inArray(imports.state, busy))
  return rows.flatMap((row) => (row.running ? [{ ...row, running: row.running }] : []))
}
