import { eq } from 'drizzle-orm'
import { batchOf } from '../audit/chain'
import type { Context, Result } from '../command'
import type { Database } from '../open'
import { users } from '../users/table'
import { resumeImportPolicy } from './policy'
import { dropNew, dropOld } from './read-slices'
import { type Busy, listBusy } from './running'
import { saveInSlices } from './save-slices'
import { checkInSlices } from './say-of-rows'
import { takeBackInSlices, undoInSlices } from './undo-slices'

/** Who does it is known by the batch. */
type Machine = Omit<Context, 'actor'>

/** Goes on with what was under way with a batch, in the name of the one who began it. */
export async function goOn(by: Machine, batch: Busy): Promise<Result<unknown>> {
  const actor = await actorOf(by.db, batch)
  const ctx = { ...by, actor, batch: batchOf('import', batch.id) }
  switch (batch.running.what) {
    case 'read':
      return { ok: true, value: await dropNew(ctx, batch) }
    case 'drop':
      return dropOld(ctx, batch)
    case 'check':
      return checkInSlices(ctx, resumeImportPolicy, batch, { id: batch.id })
    case 'save':
      return saveInSlices(ctx, batch)
    case 'undo':
      return undoInSlices(ctx, batch)
    case 'takeBack':
      return { ok: true, value: await takeBackInSlices(ctx, batch) }
  }
}

/** Also somebody who may no longer sign in: it was begun before. */
async function actorOf({ reader }: Database, { running }: Busy) {
  const { id, name, role } = users
  const [user] = await reader
    .select({ userId: id, name, role })
    .from(users)
    .where(eq(id, running.by ?? 0))
  const { userId = 0, name: by = '', role: as = 'officer' as const } = user ?? {}
  return { userId, name: by, role: as, unitId: null, unitName: null, mustChangePassword: false }
}

/**
 * Finishes every save and undo that was cut off with the server, before anybody is served: wholly
 * there, or wholly not. Of a file that was being read in nothing is left. Answers the batches that it could not finish. `say` is told before each.
 */
export async function finishInterrupted(
  machine: Machine,
  say: (batch: Busy) => void,
): Promise<{ batch: Busy; error: unknown }[]> {
  const failed: { batch: Busy; error: unknown }[] = []
  for (const batch of await listBusy(machine.db.reader)) {
    say(batch)
    await goOn(machine, batch).catch((error) => failed.push({ batch, error }))
  }
  return failed
}
