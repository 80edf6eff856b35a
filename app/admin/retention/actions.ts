'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { updateRetention } from '@/db/settings/commands-retention'
import type { updateRetentionInput } from '@/db/settings/input-retention'

export const updateRetentionAction = async (input: z.input<typeof updateRetentionInput>) =>
  action(updateRetention)(input)
