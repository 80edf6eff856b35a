'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { updateSecurity } from '@/db/settings/commands-security'
import type { updateSecurityInput } from '@/db/settings/input-security'

export const updateSecurityAction = async (input: z.input<typeof updateSecurityInput>) =>
  action(updateSecurity)(input)
