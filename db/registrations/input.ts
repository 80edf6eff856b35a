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

const registration = {
  campaignId: field.id(),
  year: field.year(),
  unitId: field.id(),
  registeredOn: field.optionalDay(),
  note: field.paragraph(1000),
  /** What is registered with it now; what stands in the book already stays. */
  models: z.array(registeredModel).max(100, 'tooManyRows').default([]),
}

export const createRegistrationInput = z.object({ ...registration, createKey: field.createKey() })

export const updateRegistrationInput = z.object({
  ...registration,
  id: field.id(),
  version: field.version(),
})

export type RegisteredModel = z.output<typeof registeredModel>
