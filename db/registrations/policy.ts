import { office, officeAndUnits, type Policy } from '@/domain/permissions'

const noun = 'registration'
export const createRegistrationPolicy: Policy = { noun, verb: 'create', roles: officeAndUnits }
export const updateRegistrationPolicy: Policy = { noun, verb: 'update', roles: officeAndUnits }
export const sendRegistrationPolicy: Policy = { noun, verb: 'send', roles: officeAndUnits }
export const returnRegistrationPolicy: Policy = { noun, verb: 'return', roles: office }
export const acceptRegistrationPolicy: Policy = { noun, verb: 'accept', roles: office }
