'use server'

import { action } from '@/app/action'
import { createAwards } from '@/db/awards/commands-quick'

export const createAwardsAction = action(createAwards)
