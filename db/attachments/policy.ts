import { type Actor, may, officeAndUnits, type Policy } from '@/domain/permissions'
import type { Reader } from '../open'
import { recordInSight } from '../record-scope'

const noun = 'attachment'
export const addAttachmentPolicy: Policy = { noun, verb: 'add', roles: officeAndUnits }
export const updateCaptionPolicy: Policy = { noun, verb: 'caption', roles: officeAndUnits }
export const supplyFilePolicy: Policy = { noun, verb: 'supply', roles: officeAndUnits }
export const removeAttachmentPolicy: Policy = { noun, verb: 'remove', roles: officeAndUnits }
export const orderAttachmentsPolicy: Policy = { noun, verb: 'order', roles: officeAndUnits }

/** What a unit writes itself: its registrations, its works and their steps. */
const writtenByUnits = ['registration', 'model', 'modelStage']

/** Files follow the record that they belong to: who may write it may write them. */
export async function mayAttach(
  db: Reader,
  actor: Actor,
  owner: { noun: string; id: number },
): Promise<boolean> {
  if (!may(actor, addAttachmentPolicy)) return false
  if (actor.role === 'contributor' && !writtenByUnits.includes(owner.noun)) return false
  return recordInSight({ db, actor }, owner.noun, owner.id)
}
