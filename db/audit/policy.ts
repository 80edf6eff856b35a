import { office, type Policy } from '@/domain/permissions'

/** Of an award or of any record beside it; what others' work is may be taken back by the office only. */
export const undoChangePolicy: Policy = { noun: 'award', verb: 'undo', roles: office }
