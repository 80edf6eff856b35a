import { office, officeAndUnits, type Policy } from '@/domain/permissions'

const noun = 'award'
export const createAwardPolicy: Policy = { noun, verb: 'create', roles: office }
/** Many at once, from the grid; each stands in the history as one that was recorded. */
export const createAwardsPolicy: Policy = { noun, verb: 'createMany', roles: office }
export const updateAwardPolicy: Policy = { noun, verb: 'update', roles: office }
export const revokeAwardPolicy: Policy = { noun, verb: 'revoke', roles: office }
/** An award without a decision leaves the book: no revocation is invented for it. */
export const withdrawAwardPolicy: Policy = { noun, verb: 'withdraw', roles: office }
/** Units propose; the office gives back or confers. */
export const proposeAwardPolicy: Policy = { noun, verb: 'propose', roles: officeAndUnits }
export const amendProposalPolicy: Policy = { noun, verb: 'amend', roles: officeAndUnits }
export const returnProposalPolicy: Policy = { noun, verb: 'return', roles: office }
/** The same for many under one decision, or with one reason; each has its own entry. */
export const conferProposalsPolicy: Policy = { noun, verb: 'conferMany', roles: office }
export const returnProposalsPolicy: Policy = { noun, verb: 'returnMany', roles: office }
export const conferProposalPolicy: Policy = { noun, verb: 'confer', roles: office }
