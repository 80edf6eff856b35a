import { officeAndUnits, type Policy } from '@/domain/permissions'

const noun = 'model'
export const createModelPolicy: Policy = { noun, verb: 'create', roles: officeAndUnits }
export const updateModelPolicy: Policy = { noun, verb: 'update', roles: officeAndUnits }
export const carryOnModelsPolicy: Policy = { noun, verb: 'carryOn', roles: officeAndUnits }
export const moveModelPolicy: Policy = { noun, verb: 'move', roles: officeAndUnits }
export const moveModelsPolicy: Policy = { noun, verb: 'moveMany', roles: officeAndUnits }
