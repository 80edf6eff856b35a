import { eq } from 'drizzle-orm'
import type { OwnerNoun } from '@/domain/nouns'
import { type Actor, may, officeAndUnits, type Policy } from '@/domain/permissions'
import { mayChangeIn } from '@/domain/registration-state'
import type { Reader } from '../engine/connection'
import { models } from '../models/table'
import { recordInSight } from '../record-scope'
import { registrations } from '../registrations/table'

const noun = 'attachment'
export const addAttachmentPolicy: Policy = { noun, verb: 'add', roles: officeAndUnits }
export const updateCaptionPolicy: Policy = { noun, verb: 'caption', roles: officeAndUnits }
export const supplyFilePolicy: Policy = { noun, verb: 'supply', roles: officeAndUnits }
export const removeAttachmentPolicy: Policy = { noun, verb: 'remove', roles: officeAndUnits }
export const orderAttachmentsPolicy: Policy = { noun, verb: 'order', roles: officeAndUnits }

/** What a unit writes itself: its registrations, its works and their steps. */
const writtenByUnits: OwnerNoun[] = ['registration', 'model', 'modelStage']

/**
 * Files follow the record that they belong to: who may write it may write them. A unit's papers are
 * closed to it from sending on, and their files with them (`closed`); what it shows of a step goes on.
 */
export async function mayAttach(
  db: Reader,
  actor: Actor,
  owner: { noun: OwnerNoun; id: number },
): Promise<'yes' | 'closed' | 'no'> {
  if (!may(actor, addAttachmentPolicy)) return 'no'
  if (actor.role === 'contributor' && !writtenByUnits.includes(owner.noun)) return 'no'
  if (!(await recordInSight({ db, actor }, owner.noun, owner.id))) return 'no'
  const state = await registrationState(db, owner)
  return state === null || mayChangeIn(actor, state) ? 'yes' : 'closed'
}

/** The state of the registration that a record is part of; null for other records. */
async function registrationState(db: Reader, { noun, id }: { noun: OwnerNoun; id: number }) {
  if (noun !== 'registration' && noun !== 'model') return null
  const [row] = await db
    .select({ state: registrations.state })
    .from(registrations)
    .leftJoin(models, eq(models.registrationId, registrations.id))
    .where(eq(noun === 'model' ? models.id : registrations.id, id))
    .limit(1)
  return row?.state ?? null
}
