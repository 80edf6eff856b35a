'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createAward, revokeAward, updateAward } from '@/db/awards/commands'
import { withdrawAward } from '@/db/awards/commands-withdraw'
import type {
  createAwardInput,
  revokeAwardInput,
  updateAwardInput,
  withdrawAwardInput,
} from '@/db/awards/input'

export const createAwardAction = async (input: z.input<typeof createAwardInput>) =>
  action(createAward)(input)

export const updateAwardAction = async (input: z.input<typeof updateAwardInput>) =>
  action(updateAward)(input)

export const revokeAwardAction = async (input: z.input<typeof revokeAwardInput>) =>
  action(revokeAward)(input)

export const withdrawAwardAction = async (input: z.input<typeof withdrawAwardInput>) =>
  action(withdrawAward)(input)
