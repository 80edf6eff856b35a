'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { anonymiseIndividual } from '@/db/anonymisations/commands'
import type { anonymiseInput } from '@/db/anonymisations/input'

export const anonymiseAction = async (input: z.input<typeof anonymiseInput>) =>
  action(anonymiseIndividual)(input)
