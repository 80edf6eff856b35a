import type { Noun } from './nouns'
import type { Role } from './vocabulary'

/** Who is asking. `unitId` is the scope of a contributor: that unit and all under it. */
export type Actor = {
  userId: number
  name: string
  role: Role
  unitId: number | null
  unitName: string | null
  mustChangePassword: boolean
  /** The office asks this account for a second factor, and it has none yet. */
  mustAddFactor?: boolean
}

/** A command's rule: what it does to which noun, and which roles may. Scope is checked on the record. */
export type Policy = {
  noun: Noun
  verb: string
  roles: readonly Role[]
}

/** The office: enters and corrects everything. */
export const office: readonly Role[] = ['admin', 'officer']
/** The office and the units, each within its own scope. */
export const officeAndUnits: readonly Role[] = ['admin', 'officer', 'contributor']
export const everyone: readonly Role[] = ['admin', 'officer', 'contributor', 'leader']
export const administrators: readonly Role[] = ['admin']

export const may = (actor: Actor, policy: Policy): boolean => policy.roles.includes(actor.role)

/** Whether something has to be done to the own account before anything else. */
export const isHeldBack = (actor: Actor): boolean =>
  actor.mustChangePassword || actor.mustAddFactor === true
