'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createTally, updateSource, updateTally } from '@/db/tallies/commands'
import type { createTallyInput, updateSourceInput, updateTallyInput } from '@/db/tallies/input'

export const createTallyAction = async (input: z.input<typeof createTallyInput>) =>
  action(createTally)(input)

export const updateTallyAction = async (input: z.input<typeof updateTallyInput>) =>
  action(updateTally)(input)

export const updateSourceAction = async (input: z.input<typeof updateSourceInput>) =>
  action(updateSource)(input)
