import { z } from 'zod'

/** One button: the list goes away. */
export const dismissStartInput = z.object({ away: z.literal(true) })
