import { z } from 'zod'
import * as field from '@/domain/input'

/** How long what is not the book itself is kept. Awards, decisions and the history have no end. */
const retentionInput = z.object({
  /** Original files of lists and their rows, after the list was saved, undone or put aside. */
  importMonths: field.whole({ min: 3, max: 240 }),
  /** Lists that nobody saved, and what browsers keep of forms. */
  draftDays: field.whole({ min: 7, max: 365 }),
  /** Sign-ins are read out of the history for so long. */
  signInMonths: field.whole({ min: 3, max: 120 }),
  /** Lines of the register of exports. */
  exportMonths: field.whole({ min: 12, max: 240 }),
})
export type Retention = z.output<typeof retentionInput>

/** `version` is 0 while nothing has been said yet. */
export const updateRetentionInput = retentionInput.extend({ version: z.number().int().min(0) })
