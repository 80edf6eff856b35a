import { administrators, everyone, type Policy } from '@/domain/permissions'

const noun = 'user'
export const createUserPolicy: Policy = { noun, verb: 'create', roles: administrators }
export const createUnitAccountsPolicy: Policy = {
  noun,
  verb: 'createMany',
  roles: administrators,
}
export const updateUserPolicy: Policy = { noun, verb: 'update', roles: administrators }
export const resetPasswordPolicy: Policy = { noun, verb: 'resetPassword', roles: administrators }
export const makeLinkPolicy: Policy = { noun, verb: 'makeLink', roles: administrators }
export const changePasswordPolicy: Policy = { noun, verb: 'changePassword', roles: everyone }

const session = 'session'
export const endSessionPolicy: Policy = { noun: session, verb: 'end', roles: everyone }
export const endOtherSessionsPolicy: Policy = { noun: session, verb: 'endOthers', roles: everyone }
export const endUserSessionsPolicy: Policy = {
  noun: session,
  verb: 'endAll',
  roles: administrators,
}

export const startFactorPolicy: Policy = { noun, verb: 'startFactor', roles: everyone }
export const confirmFactorPolicy: Policy = { noun, verb: 'addFactor', roles: everyone }
export const removeFactorPolicy: Policy = { noun, verb: 'removeFactor', roles: everyone }
export const removeUserFactorPolicy: Policy = {
  noun,
  verb: 'removeUserFactor',
  roles: administrators,
}
