'use server'

import { action } from '@/app/action'
import { createEvent, updateEvent } from '@/db/events/commands'

export const createEventAction = action(createEvent)
export const updateEventAction = action(updateEvent)
