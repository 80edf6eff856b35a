'use server'

import { action } from '@/app/action'
import { anonymiseIndividual } from '@/db/anonymisations/commands'

export const anonymiseAction = action(anonymiseIndividual)
