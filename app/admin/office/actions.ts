'use server'

import { action } from '@/app/action'
import { updateOffice } from '@/db/settings/commands'

export const updateOfficeAction = action(updateOffice)
