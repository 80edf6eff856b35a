'use server'

import { action } from '@/app/action'
import { getSession } from '@/app/session'
import { changePassword } from '@/db/users/commands'
import { confirmFactor, removeFactor, startFactor } from '@/db/users/commands-factor'
import { endOtherSessions, endSession } from '@/db/users/commands-sessions'

export const changePasswordAction = action(changePassword)
export const endSessionAction = action(endSession)

export const endOtherSessionsAction = async () =>
  action(endOtherSessions)({ keep: String((await getSession())?.id ?? '') })

export const startFactorAction = action(startFactor)
export const confirmFactorAction = action(confirmFactor)
export const removeFactorAction = action(removeFactor)
