'use server'

import { action } from '@/app/action'
import { exportPerson } from '@/db/personal-exports/commands'

export const exportPersonAction = action(exportPerson)
