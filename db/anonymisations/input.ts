import { z } from 'zod'
import * as field from '@/domain/input'

/** What has to be typed before somebody's name leaves the book for good. */
const confirmingWords = 'ẨN DANH'

export const anonymiseInput = z.object({
  id: field.id(),
  version: field.version(),
  /** The written request, or the decision that grants it. */
  documentNumber: field.label(100),
  documentOn: field.day(),
  reason: field.name(1000),
  confirmation: z
    .string()
    .transform((text) => text.normalize('NFC').trim().toLocaleUpperCase('vi'))
    .refine((text) => text === confirmingWords, 'confirmAnonymise'),
  createKey: field.createKey(),
})
