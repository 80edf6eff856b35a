import { office, type Policy } from '@/domain/permissions'

export const editAwardsPolicy: Policy = { noun: 'award', verb: 'editMany', roles: office }
export const undoBulkEditPolicy: Policy = { noun: 'bulkEdit', verb: 'undo', roles: office }
