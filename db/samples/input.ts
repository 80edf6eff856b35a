import { z } from 'zod'

/** One button, nothing to fill in. */
export const removeSamplesInput = z.object({})
