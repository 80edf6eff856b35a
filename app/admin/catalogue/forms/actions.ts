'use server'

import { action } from '@/app/action'
import { createAwardForm, updateAwardForm } from '@/db/award-forms/commands'

export const createAwardFormAction = action(createAwardForm)
export const updateAwardFormAction = action(updateAwardForm)
