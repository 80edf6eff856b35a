'use server'

import { action } from '@/app/action'
import { createUnit, updateUnit } from '@/db/units/commands'
import { addSuccession, removeSuccession } from '@/db/units/commands-successions'

export const createUnitAction = action(createUnit)
export const updateUnitAction = action(updateUnit)
export const addSuccessionAction = action(addSuccession)
export const removeSuccessionAction = action(removeSuccession)
