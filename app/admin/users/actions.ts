'use server'

import { action } from '@/app/action'
import { createUser, resetPassword, updateUser } from '@/db/users/commands'
import { removeUserFactor } from '@/db/users/commands-factor'
import { makeLink } from '@/db/users/commands-links'
import { createUnitAccounts } from '@/db/users/commands-many'
import { endUserSessions } from '@/db/users/commands-sessions'

export const createUserAction = action(createUser)
export const updateUserAction = action(updateUser)
export const resetPasswordAction = action(resetPassword)
export const createUnitAccountsAction = action(createUnitAccounts)
export const endUserSessionsAction = action(endUserSessions)
export const makeLinkAction = action(makeLink)
export const removeUserFactorAction = action(removeUserFactor)
