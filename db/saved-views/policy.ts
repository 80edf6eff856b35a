import { everyone, office, type Policy } from '@/domain/permissions'

const noun = 'savedView'
/** Everybody keeps views of their own. */
export const createViewPolicy: Policy = { noun, verb: 'create', roles: everyone }
export const removeViewPolicy: Policy = { noun, verb: 'remove', roles: everyone }
/** What a whole role finds in its lists is the office's to say. */
export const shareViewPolicy: Policy = { noun, verb: 'share', roles: office }
