import { z } from 'zod'
import * as field from '@/domain/input'
import { undoableNouns } from './undoable'

/** `sequence` is the entry to take back; without it the record's last one, if it is one's own. */
export const undoChangeInput = z.object({
  noun: field.oneOf(undoableNouns),
  id: field.id(),
  sequence: field.optionalId().default(null),
})
