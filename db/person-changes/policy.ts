import { office, type Policy } from '@/domain/permissions'

const noun = 'individual'
export const correctNamePolicy: Policy = { noun, verb: 'correct', roles: office }
export const mergePeoplePolicy: Policy = { noun, verb: 'merge', roles: office }
export const unmergePeoplePolicy: Policy = { noun, verb: 'unmerge', roles: office }
export const removePersonPolicy: Policy = { noun, verb: 'remove', roles: office }
export const tellApartPolicy: Policy = { noun, verb: 'tellApart', roles: office }
export const undoPersonChangePolicy: Policy = { noun, verb: 'undo', roles: office }
/** An award that was taken for one person's is another's; it stands in the award's own history. */
export const reassignAwardPolicy: Policy = { noun: 'award', verb: 'reassign', roles: office }
