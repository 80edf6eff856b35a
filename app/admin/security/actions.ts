'use server'

import { action } from '@/app/action'
import { updateSecurity } from '@/db/settings/commands-security'

export const updateSecurityAction = action(updateSecurity)
