'use server'

import { action } from '@/app/action'
import { removeSamples } from '@/db/samples/commands'

export const removeSamplesAction = action(removeSamples)
