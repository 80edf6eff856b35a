'use server'

import { action } from '@/app/action'
import { createRegistration, updateRegistration } from '@/db/registrations/commands'
import {
  acceptRegistration,
  returnRegistration,
  sendRegistration,
} from '@/db/registrations/commands-steps'

export const createRegistrationAction = action(createRegistration)
export const updateRegistrationAction = action(updateRegistration)
export const sendRegistrationAction = action(sendRegistration)
export const returnRegistrationAction = action(returnRegistration)
export const acceptRegistrationAction = action(acceptRegistration)
