'use server'

import { action } from '@/app/action'
import { recordPrint } from '@/db/personal-exports/commands'

export const recordPrintAction = action(recordPrint)
