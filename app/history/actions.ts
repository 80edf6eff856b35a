'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { restoreVersion } from '@/db/audit/commands-restore'
import { undoChange } from '@/db/audit/commands-undo'
import type { restoreVersionInput, undoChangeInput } from '@/db/audit/input'

export const undoChangeAction = async (input: z.input<typeof undoChangeInput>) =>
  action(undoChange)(input)

export const restoreVersionAction = async (input: z.input<typeof restoreVersionInput>) =>
  action(restoreVersion)(input)
