'use server'

import { action } from '@/app/action'
import { createField, updateField } from '@/db/fields/commands'

export const createFieldAction = action(createField)
export const updateFieldAction = action(updateField)
