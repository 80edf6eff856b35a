'use server'

import { action } from '@/app/action'
import { undoBulkEdit } from '@/db/bulk-edits/commands-undo'

export const undoBulkEditAction = action(undoBulkEdit)
