import { office, type Policy } from '@/domain/permissions'

const noun = 'unit'
export const createUnitPolicy: Policy = { noun, verb: 'create', roles: office }
export const updateUnitPolicy: Policy = { noun, verb: 'update', roles: office }
export const addSuccessionPolicy: Policy = { noun, verb: 'succeed', roles: office }
export const removeSuccessionPolicy: Policy = { noun, verb: 'unlink', roles: office }
