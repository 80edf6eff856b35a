'use server'

import { action } from '@/app/action'
import { createTally, updateSource, updateTally } from '@/db/tallies/commands'

export const createTallyAction = action(createTally)
export const updateTallyAction = action(updateTally)
export const updateSourceAction = action(updateSource)
