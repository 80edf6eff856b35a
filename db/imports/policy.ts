import { office, type Policy } from '@/domain/permissions'

const noun = 'import'
export const startImportPolicy: Policy = { noun, verb: 'start', roles: office }
export const rereadImportPolicy: Policy = { noun, verb: 'reread', roles: office }
export const setConstantsPolicy: Policy = { noun, verb: 'setConstants', roles: office }
export const correctRowPolicy: Policy = { noun, verb: 'correctRow', roles: office }
export const settleTextPolicy: Policy = { noun, verb: 'settle', roles: office }
export const preferPolicy: Policy = { noun, verb: 'prefer', roles: office }
export const explainPolicy: Policy = { noun, verb: 'explain', roles: office }
export const settleNearPolicy: Policy = { noun, verb: 'near', roles: office }
export const takeOutPolicy: Policy = { noun, verb: 'takeOut', roles: office }
export const splitRowPolicy: Policy = { noun, verb: 'splitRow', roles: office }
export const takeRowsPolicy: Policy = { noun, verb: 'takeRows', roles: office }
export const saveImportPolicy: Policy = { noun, verb: 'save', roles: office }
export const undoImportPolicy: Policy = { noun, verb: 'undo', roles: office }
export const resumeImportPolicy: Policy = { noun, verb: 'resume', roles: office }
export const discardImportPolicy: Policy = { noun, verb: 'discard', roles: office }
