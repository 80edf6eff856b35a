'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { changePassword } from '@/db/users/commands'
import type { changePasswordInput } from '@/db/users/input'

export const changePasswordAction = async (input: z.input<typeof changePasswordInput>) =>
  action(changePassword)(input)
