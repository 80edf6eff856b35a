'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createField, updateField } from '@/db/fields/commands'
import type { createFieldInput, updateFieldInput } from '@/db/fields/input'

export const createFieldAction = async (input: z.input<typeof createFieldInput>) =>
  action(createField)(input)

export const updateFieldAction = async (input: z.input<typeof updateFieldInput>) =>
  action(updateField)(input)
