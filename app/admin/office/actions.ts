'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { updateOffice } from '@/db/settings/commands'
import type { updateOfficeInput } from '@/db/settings/input'

export const updateOfficeAction = async (input: z.input<typeof updateOfficeInput>) =>
  action(updateOffice)(input)
