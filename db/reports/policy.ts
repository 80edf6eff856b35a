import { office, type Policy } from '@/domain/permissions'
import type { Role } from '@/domain/vocabulary'

/** Reports speak of the whole office: the units have their own lists. */
export const reportReaders: readonly Role[] = ['admin', 'officer', 'leader']

const noun = 'report'
export const saveReportPolicy: Policy = { noun, verb: 'create', roles: office }
export const updateReportPolicy: Policy = { noun, verb: 'update', roles: office }
