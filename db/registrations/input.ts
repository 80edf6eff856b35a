import { z } from 'zod'
import * as field from '@/domain/input'
import { modelKinds, recipientKinds } from '@/domain/vocabulary'

/** One work or model as it is registered: the rest is filled in on its own page later. */
const registeredModel = z
  .object({
    title: field.name(400),
    kind: field.oneOf(modelKinds),
    ownerKind: field.oneOf(recipientKinds),
    ownerName: field.line(200),
    fieldId: field.optionalId(),
  })
  .refine((m) => m.ownerKind === 'collective' || m.ownerName !== null, {
    path: ['ownerName'],
    message: 'ownerMissing',
  })

/** A row left blank under the others is no mistake: it is not there. */
const rowOrBlank = z
  .custom<z.input<typeof registeredModel>>((row) => typeof row === 'object' && row !== null)
  .transform((row, ctx) => {
    if (!row.title?.trim() && !row.ownerName?.trim()) return null
    const read = registeredModel.safeParse(row)
    if (read.success) return read.data
    for (const { path, message } of read.error.issues)
      ctx.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })

const registration = {
  campaignId: field.id(),
  year: field.year(),
  unitId: field.id(),
  registeredOn: field.optionalDay(),
  note: field.paragraph(1000),
  /** What is registered with it now; what stands in the book already stays. */
  models: z
    .array(rowOrBlank)
    .max(100, 'tooManyRows')
    .transform((rows) => rows.filter((row) => row !== null))
    .default([]),
}

export const createRegistrationInput = z.object({ ...registration, createKey: field.createKey() })

export const updateRegistrationInput = z.object({
  ...registration,
  id: field.id(),
  version: field.version(),
})

/** Gửi văn phòng, tiếp nhận: the step says it all. */
export const stepInput = z.object({ id: field.id(), version: field.version() })

/** Trả lại: the unit reads why. */
export const returnRegistrationInput = stepInput.extend({ reason: field.name(1000) })

export type RegisteredModel = z.output<typeof registeredModel>
