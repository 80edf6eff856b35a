import { office, type Policy } from '@/domain/permissions'

const noun = 'event'
export const createEventPolicy: Policy = { noun, verb: 'create', roles: office }
export const updateEventPolicy: Policy = { noun, verb: 'update', roles: office }
