import { office, type Policy } from '@/domain/permissions'

export const removeSamplesPolicy: Policy = { noun: 'sample', verb: 'remove', roles: office }
