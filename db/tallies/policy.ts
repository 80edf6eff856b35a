import { office, type Policy } from '@/domain/permissions'
import type { Role } from '@/domain/vocabulary'

/** Published numbers are the whole office's: units of the base do not see them. */
export const tallyReaders: readonly Role[] = ['admin', 'officer', 'leader']

export const createTallyPolicy: Policy = { noun: 'tally', verb: 'create', roles: office }
export const updateTallyPolicy: Policy = { noun: 'tally', verb: 'update', roles: office }
/** Numbers read in a pasted paragraph and confirmed by a person. */
export const confirmTalliesPolicy: Policy = { noun: 'tally', verb: 'confirm', roles: office }
export const createSourcePolicy: Policy = { noun: 'source', verb: 'create', roles: office }
export const updateSourcePolicy: Policy = { noun: 'source', verb: 'update', roles: office }
