import { office, type Policy } from '@/domain/permissions'

const noun = 'decision'
export const createDecisionPolicy: Policy = { noun, verb: 'create', roles: office }
export const updateDecisionPolicy: Policy = { noun, verb: 'update', roles: office }
