import { z } from 'zod'
import { exportFormats, exportKinds } from '@/domain/export-kinds'
import * as field from '@/domain/input'

/** What is written down of a file: made by the server itself, never typed. */
export const recordExportInput = z.object({
  kind: z.enum(exportKinds),
  format: z.enum(exportFormats),
  about: z
    .string()
    .transform((text) => text.slice(0, 500))
    .nullable(),
  people: z.number().int().min(0).nullable(),
  personal: z.boolean().default(false),
})

/** A person's record of achievements that goes to paper from the browser. */
export const recordPrintInput = z.object({ id: field.id() })

/** Why all that is held on a person is taken out: their own request, as a rule. */
export const exportPersonInput = z.object({ id: field.id(), reason: field.name(500) })
