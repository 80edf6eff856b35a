'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createRegistration, updateRegistration } from '@/db/registrations/commands'
import {
  acceptRegistration,
  returnRegistration,
  sendRegistration,
} from '@/db/registrations/commands-steps'
import type {
  createRegistrationInput,
  returnRegistrationInput,
  stepInput,
  updateRegistrationInput,
} from '@/db/registrations/input'

export const createRegistrationAction = async (input: z.input<typeof createRegistrationInput>) =>
  action(createRegistration)(input)

export const updateRegistrationAction = async (input: z.input<typeof updateRegistrationInput>) =>
  action(updateRegistration)(input)

export const sendRegistrationAction = async (input: z.input<typeof stepInput>) =>
  action(sendRegistration)(input)

export const returnRegistrationAction = async (input: z.input<typeof returnRegistrationInput>) =>
  action(returnRegistration)(input)

export const acceptRegistrationAction = async (input: z.input<typeof stepInput>) =>
  action(acceptRegistration)(input)
