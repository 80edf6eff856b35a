'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createAwards } from '@/db/awards/commands-quick'
import type { createAwardsInput } from '@/db/awards/input-quick'

export const createAwardsAction = async (input: z.input<typeof createAwardsInput>) =>
  action(createAwards)(input)
