'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { undoChange } from '@/db/audit/commands-undo'
import type { undoChangeInput } from '@/db/audit/input'

export const undoChangeAction = async (input: z.input<typeof undoChangeInput>) =>
  action(undoChange)(input)
