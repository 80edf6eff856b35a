'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createUser, resetPassword, updateUser } from '@/db/users/commands'
import { removeUserFactor } from '@/db/users/commands-factor'
import { makeLink } from '@/db/users/commands-links'
import { createUnitAccounts } from '@/db/users/commands-many'
import { endUserSessions } from '@/db/users/commands-sessions'
import type { createUserInput, resetPasswordInput, updateUserInput } from '@/db/users/input'
import type { createUnitAccountsInput } from '@/db/users/input-many'

export const createUserAction = async (input: z.input<typeof createUserInput>) =>
  action(createUser)(input)

export const updateUserAction = async (input: z.input<typeof updateUserInput>) =>
  action(updateUser)(input)

export const resetPasswordAction = async (input: z.input<typeof resetPasswordInput>) =>
  action(resetPassword)(input)

export const createUnitAccountsAction = async (input: z.input<typeof createUnitAccountsInput>) =>
  action(createUnitAccounts)(input)

export const endUserSessionsAction = async (input: z.input<typeof endUserSessions.input>) =>
  action(endUserSessions)(input)

export const makeLinkAction = async (input: z.input<typeof makeLink.input>) =>
  action(makeLink)(input)

export const removeUserFactorAction = async (input: z.input<typeof removeUserFactor.input>) =>
  action(removeUserFactor)(input)
