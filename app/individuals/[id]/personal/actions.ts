'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { exportPerson } from '@/db/personal-exports/commands'
import type { exportPersonInput } from '@/db/personal-exports/input'

export const exportPersonAction = async (input: z.input<typeof exportPersonInput>) =>
  action(exportPerson)(input)
