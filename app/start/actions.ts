'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { dismissStart } from '@/db/start/commands'
import type { dismissStartInput } from '@/db/start/input'

export const dismissStartAction = async (input: z.input<typeof dismissStartInput>) =>
  action(dismissStart)(input)
