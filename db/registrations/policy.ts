import { officeAndUnits, type Policy } from '@/domain/permissions'

const noun = 'registration'
export const createRegistrationPolicy: Policy = { noun, verb: 'create', roles: officeAndUnits }
export const updateRegistrationPolicy: Policy = { noun, verb: 'update', roles: officeAndUnits }
