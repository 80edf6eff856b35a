'use server'

import { action } from '@/app/action'
import { createAward, revokeAward, updateAward } from '@/db/awards/commands'
import { withdrawAward } from '@/db/awards/commands-withdraw'

export const createAwardAction = action(createAward)
export const updateAwardAction = action(updateAward)
export const revokeAwardAction = action(revokeAward)
export const withdrawAwardAction = action(withdrawAward)
