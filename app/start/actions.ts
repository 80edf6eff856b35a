'use server'

import { action } from '@/app/action'
import { dismissStart } from '@/db/start/commands'

export const dismissStartAction = action(dismissStart)
