import type { Actor } from './permissions'
import type { RegistrationState } from './vocabulary'

/** A unit writes freely until it sends, and again when the office gave the papers back. */
export const isOpenToUnit = (state: RegistrationState): boolean =>
  state === 'draft' || state === 'returned'

/** Whether the actor may change a registration, or what is in it; the office always may. */
export const mayChangeIn = (actor: Actor, state: RegistrationState): boolean =>
  actor.role !== 'contributor' || isOpenToUnit(state)
