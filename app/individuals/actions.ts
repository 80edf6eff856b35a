'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createIndividual, updateIndividual } from '@/db/individuals/commands'
import type { createIndividualInput, updateIndividualInput } from '@/db/individuals/input'

export const createIndividualAction = async (input: z.input<typeof createIndividualInput>) =>
  action(createIndividual)(input)

export const updateIndividualAction = async (input: z.input<typeof updateIndividualInput>) =>
  action(updateIndividual)(input)
