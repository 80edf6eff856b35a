'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createModel, moveModel, moveModels, updateModel } from '@/db/models/commands'
import { carryOnModels } from '@/db/models/commands-carry'
import type {
  carryOnModelsInput,
  createModelInput,
  moveModelInput,
  moveModelsInput,
  updateModelInput,
} from '@/db/models/input'

export const createModelAction = async (input: z.input<typeof createModelInput>) =>
  action(createModel)(input)

export const updateModelAction = async (input: z.input<typeof updateModelInput>) =>
  action(updateModel)(input)

export const moveModelAction = async (input: z.input<typeof moveModelInput>) =>
  action(moveModel)(input)

export const carryOnModelsAction = async (input: z.input<typeof carryOnModelsInput>) =>
  action(carryOnModels)(input)

export const moveModelsAction = async (input: z.input<typeof moveModelsInput>) =>
  action(moveModels)(input)
