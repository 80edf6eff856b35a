'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { recordPrint } from '@/db/personal-exports/commands'
import type { recordPrintInput } from '@/db/personal-exports/input'

export const recordPrintAction = async (input: z.input<typeof recordPrintInput>) =>
  action(recordPrint)(input)
