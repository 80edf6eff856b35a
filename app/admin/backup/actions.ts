'use server'

import { action } from '@/app/action'
import { backUpNow } from '@/db/backup/commands'

export const backUpNowAction = action(backUpNow)
