'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createRegistration, updateRegistration } from '@/db/registrations/commands'
import type { createRegistrationInput, updateRegistrationInput } from '@/db/registrations/input'

export const createRegistrationAction = async (input: z.input<typeof createRegistrationInput>) =>
  action(createRegistration)(input)

export const updateRegistrationAction = async (input: z.input<typeof updateRegistrationInput>) =>
  action(updateRegistration)(input)
