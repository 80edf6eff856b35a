'use server'

import { action } from '@/app/action'
import { createModel, moveModel, moveModels, updateModel } from '@/db/models/commands'
import { carryOnModels } from '@/db/models/commands-carry'

export const createModelAction = action(createModel)
export const updateModelAction = action(updateModel)
export const moveModelAction = action(moveModel)
export const carryOnModelsAction = action(carryOnModels)
export const moveModelsAction = action(moveModels)
