'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createUnit, updateUnit } from '@/db/units/commands'
import { addSuccession, removeSuccession } from '@/db/units/commands-successions'
import type {
  addSuccessionInput,
  createUnitInput,
  removeSuccessionInput,
  updateUnitInput,
} from '@/db/units/input'

export const createUnitAction = async (input: z.input<typeof createUnitInput>) =>
  action(createUnit)(input)

export const updateUnitAction = async (input: z.input<typeof updateUnitInput>) =>
  action(updateUnit)(input)

export const addSuccessionAction = async (input: z.input<typeof addSuccessionInput>) =>
  action(addSuccession)(input)

export const removeSuccessionAction = async (input: z.input<typeof removeSuccessionInput>) =>
  action(removeSuccession)(input)
