'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createAwardForm, updateAwardForm } from '@/db/award-forms/commands'
import type { createAwardFormInput, updateAwardFormInput } from '@/db/award-forms/input'

export const createAwardFormAction = async (input: z.input<typeof createAwardFormInput>) =>
  action(createAwardForm)(input)

export const updateAwardFormAction = async (input: z.input<typeof updateAwardFormInput>) =>
  action(updateAwardForm)(input)
