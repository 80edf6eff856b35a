import { office, type Policy } from '@/domain/permissions'

export const dismissStartPolicy: Policy = { noun: 'office', verb: 'dismissStart', roles: office }

/** The setting that says that the start list was put away. */
export const startKey = 'start'
