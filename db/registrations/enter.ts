import type { RegistrationState } from '@/domain/vocabulary'
import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import { registrationSteps, registrations } from './table'

export const registrationRegister = registerOf(registrations, 'registration')

export type Registration = typeof registrations.$inferSelect

/**
 * Writes a registration with its first dated step: the office's is accepted at once, a unit's own
 * begins as a draft. The caller writes the history entry.
 */
export async function insertRegistration(
  tx: Tx,
  ctx: Context,
  values: Omit<typeof registrations.$inferInsert, 'state'>,
): Promise<Registration> {
  const state = ctx.actor.role === 'contributor' ? 'draft' : 'accepted'
  const row = await registrationRegister.enter(tx, { ...values, state })
  await enterRegistrationStep(tx, ctx, { registrationId: row.id, state })
  return row
}

/** Every step between unit and office is its own dated row: who, when, why. */
export async function enterRegistrationStep(
  tx: Tx,
  ctx: Context,
  step: { registrationId: number; state: RegistrationState; reason?: string },
): Promise<void> {
  const at = ctx.now.toISOString()
  const byUserId = ctx.actor.userId || null
  await tx.insert(registrationSteps).values({ ...step, at, byUserId, createdAt: at })
}
