import { office, type Policy } from '@/domain/permissions'

const noun = 'individual'
export const createIndividualPolicy: Policy = { noun, verb: 'create', roles: office }
export const updateIndividualPolicy: Policy = { noun, verb: 'update', roles: office }
