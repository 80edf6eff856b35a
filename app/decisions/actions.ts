'use server'

import { action } from '@/app/action'
import { createDecision, updateDecision } from '@/db/decisions/commands'

export const createDecisionAction = action(createDecision)
export const updateDecisionAction = action(updateDecision)
