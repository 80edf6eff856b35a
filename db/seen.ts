import { z } from 'zod'
import { problem } from '@/domain/validation'

/** No list is ticked longer than this. */
export const mostSeen = 500

/** Records as they were seen: id and version. One that changed since is not touched unseen. */
export const seenRecords = z
  .array(z.tuple([z.number().int().positive(), z.number().int().positive()]))
  .min(1, 'chooseRows')
  .max(mostSeen, problem('tooManyRows', { max: mostSeen }))
