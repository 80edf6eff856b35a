'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createDecision, updateDecision } from '@/db/decisions/commands'
import type { createDecisionInput, updateDecisionInput } from '@/db/decisions/input'

export const createDecisionAction = async (input: z.input<typeof createDecisionInput>) =>
  action(createDecision)(input)

export const updateDecisionAction = async (input: z.input<typeof updateDecisionInput>) =>
  action(updateDecision)(input)
