import { office, type Policy } from '@/domain/permissions'

const noun = 'field'
export const createFieldPolicy: Policy = { noun, verb: 'create', roles: office }
export const updateFieldPolicy: Policy = { noun, verb: 'update', roles: office }
