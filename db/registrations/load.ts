import type { Context, Refusal } from '../command'
import type { Tx } from '../engine/connection'
import { unitInScope } from '../scope'
import { type Registration, registrationRegister } from './enter'

/**
 * The registration as it was seen, when it lies in the actor's scope: "not yours" and "not there" are
 * the same.
 */
export async function load(
  tx: Tx,
  ctx: Context,
  { id, version }: { id: number; version: number },
): Promise<Registration | Refusal> {
  const row = await registrationRegister.find(tx, id)
  const isOwn = row && (await unitInScope(tx, ctx.actor, row.unitId))
  return registrationRegister.asSeen(tx, isOwn ? row : undefined, version)
}
