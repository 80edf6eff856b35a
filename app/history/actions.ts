'use server'

import { action } from '@/app/action'
import { restoreVersion } from '@/db/audit/commands-restore'
import { undoChange } from '@/db/audit/commands-undo'

export const undoChangeAction = action(undoChange)
export const restoreVersionAction = action(restoreVersion)
