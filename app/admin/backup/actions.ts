'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { backUpNow } from '@/db/backup/commands'
import type { backUpNowInput } from '@/db/backup/input'

export const backUpNowAction = async (input: z.input<typeof backUpNowInput>) =>
  action(backUpNow)(input)
