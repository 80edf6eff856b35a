'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { removeSamples } from '@/db/samples/commands'
import type { removeSamplesInput } from '@/db/samples/input'

export const removeSamplesAction = async (input: z.input<typeof removeSamplesInput>) =>
  action(removeSamples)(input)
