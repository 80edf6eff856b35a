'use server'

import { action } from '@/app/action'
import { updateRetention } from '@/db/settings/commands-retention'

export const updateRetentionAction = action(updateRetention)
