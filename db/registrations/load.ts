import { eq } from 'drizzle-orm'
import type { Context } from '../command'
import type { Tx } from '../open'
import { unitInScope } from '../scope'
import type { Registration } from './enter'
import { registrations } from './table'

/** The registration when it lies in the actor's scope: "not yours" and "not there" are the same. */
export async function load(tx: Tx, ctx: Context, id: number): Promise<Registration | undefined> {
  const [row] = await tx.select().from(registrations).where(eq(registrations.id, id))
  return row && (await unitInScope(tx, ctx.actor, row.unitId)) ? row : undefined
}
