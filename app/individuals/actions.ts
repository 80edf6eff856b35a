'use server'

import { action } from '@/app/action'
import { createIndividual, updateIndividual } from '@/db/individuals/commands'

export const createIndividualAction = action(createIndividual)
export const updateIndividualAction = action(updateIndividual)
