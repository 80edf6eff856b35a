'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createEvent, updateEvent } from '@/db/events/commands'
import type { createEventInput, updateEventInput } from '@/db/events/input'

export const createEventAction = async (input: z.input<typeof createEventInput>) =>
  action(createEvent)(input)

export const updateEventAction = async (input: z.input<typeof updateEventInput>) =>
  action(updateEvent)(input)
