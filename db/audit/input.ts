import { z } from 'zod'
import { restorableNouns } from '@/domain/history-filters'
import * as field from '@/domain/input'

/** `sequence` is the entry to take back; without it the record's last one, if it is one's own. */
export const undoChangeInput = z.object({
  noun: field.oneOf(restorableNouns),
  id: field.id(),
  sequence: field.optionalId().default(null),
})

/** `n` is the version to bring back, `version` the one that stands now, as it was seen. */
export const restoreVersionInput = z.object({
  noun: field.oneOf(restorableNouns),
  id: field.id(),
  n: z.number().int().positive(),
  version: field.version(),
})
