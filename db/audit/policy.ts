import { office, type Policy } from '@/domain/permissions'

/** Of an award or of any record beside it; what others' work is may be taken back by the office only. */
export const undoChangePolicy: Policy = { noun: 'award', verb: 'undo', roles: office }
/** Each record's own update has the last word of who may. */
export const restoreVersionPolicy: Policy = { noun: 'history', verb: 'bringBack', roles: office }
