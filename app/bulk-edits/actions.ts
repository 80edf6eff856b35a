'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { undoBulkEdit } from '@/db/bulk-edits/commands-undo'
import type { undoBulkEditInput } from '@/db/bulk-edits/input'

export const undoBulkEditAction = async (input: z.input<typeof undoBulkEditInput>) =>
  action(undoBulkEdit)(input)
