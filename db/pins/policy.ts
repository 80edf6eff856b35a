import { everyone, type Policy } from '@/domain/permissions'

const noun = 'pin'
/** Everybody keeps pins of their own, and sees no one else's. */
export const createPinPolicy: Policy = { noun, verb: 'create', roles: everyone }
export const removePinPolicy: Policy = { noun, verb: 'remove', roles: everyone }
