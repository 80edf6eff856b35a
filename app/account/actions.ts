'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { getSession } from '@/app/session'
import { changePassword } from '@/db/users/commands'
import { confirmFactor, removeFactor, startFactor } from '@/db/users/commands-factor'
import { endOtherSessions, endSession } from '@/db/users/commands-sessions'
import type { changePasswordInput } from '@/db/users/input'

export const changePasswordAction = async (input: z.input<typeof changePasswordInput>) =>
  action(changePassword)(input)

export const endSessionAction = async (input: z.input<typeof endSession.input>) =>
  action(endSession)(input)

export const endOtherSessionsAction = async () =>
  action(endOtherSessions)({ keep: String((await getSession())?.id ?? '') })

export const startFactorAction = async (input: z.input<typeof startFactor.input>) =>
  action(startFactor)(input)

export const confirmFactorAction = async (input: z.input<typeof confirmFactor.input>) =>
  action(confirmFactor)(input)

export const removeFactorAction = async (input: z.input<typeof removeFactor.input>) =>
  action(removeFactor)(input)
