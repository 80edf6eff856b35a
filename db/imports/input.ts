import { z } from 'zod'
import * as field from '@/domain/input'
import { type ListField, listFields, listNouns, type ReadList } from '@/domain/list'
import { levels, recipientKinds } from '@/domain/vocabulary'
import { fileFields } from './types'

/** Rows come from our own reader, not from a form: their shape is its promise. */
const readList = z.custom<ReadList>(
  (list) => typeof list === 'object' && list !== null && Array.isArray((list as ReadList).rows),
)

const constants = {
  unitId: field.optionalId(),
  eventId: field.optionalId(),
  campaignId: field.optionalId(),
  awardFormId: field.optionalId(),
  level: field.optionalOneOf(levels),
  year: field.orNull(field.year()),
  decisionNumber: field.line(60),
  decidedOn: field.optionalDay(),
  issuerId: field.optionalId(),
}

const mapping = z.record(z.string().max(4000), z.array(z.enum(listFields)).max(200))

export const startImportInput = z.object({
  fileName: field.line(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'invalid'),
  size: z.number().int().min(0),
  list: readList,
  /** What the officer came from: a number to be named, an event, a decision. */
  constants: z.object(constants).partial().optional(),
  createKey: field.createKey(),
})

export const rereadImportInput = z.object({
  id: field.id(),
  version: field.version(),
  noun: field.oneOf(listNouns),
  mapping: mapping as z.ZodType<Record<string, ListField[]>>,
  withHidden: field.flag(),
  list: readList,
})

export const setConstantsInput = z.object({
  id: field.id(),
  version: field.version(),
  ...constants,
})

const choice = z
  .union([z.literal('new'), field.optionalId()])
  .optional()
  .transform((value) => value ?? undefined)

/** A row as it is typed beside the list; an empty field is one that the row does not say. */
export const correctRowInput = z.object({
  id: field.id(),
  version: field.version(),
  kind: field.optionalOneOf(recipientKinds),
  name: field.line(500),
  position: field.line(300),
  unit: field.line(300),
  parent: field.line(300),
  code: field.line(40),
  form: field.line(200),
  level: field.optionalOneOf(levels),
  year: field.orNull(field.year()),
  decisionNumber: field.line(60),
  decidedOn: field.optionalDay(),
  birthYear: field.optionalWhole({ min: 1880, max: 2200 }),
  citation: field.paragraph(2000),
  amount: field.optionalWhole({ max: 10_000_000_000 }),
  title: field.line(500),
  field: field.line(200),
  ownerKind: field.optionalOneOf(recipientKinds),
  ownerName: field.line(200),
  note: field.paragraph(2000),
  unitId: choice,
  individualId: choice,
})

/** What one text of a list means, for all its rows that say it. */
export const settleTextInput = z.object({
  id: field.id(),
  about: field.oneOf(['unit', 'form'] as const),
  text: z.string().trim().min(1, 'required').max(500, 'invalid'),
  choice: z.union([z.literal('new'), field.id()]),
  /** What was chosen before, when it is chosen otherwise now. */
  was: z.union([z.literal('new'), field.id()]).optional(),
})

/** Which of the two is taken where the file and the choice for the whole of it differ. */
export const preferInput = z.object({
  id: field.id(),
  version: field.version(),
  field: field.oneOf(fileFields),
  take: field.oneOf(['file', 'choice'] as const),
})

/** Why rows that contradict themselves are right all the same: all of them, or some. */
export const explainInput = z.object({
  id: field.id(),
  rows: z.union([z.array(field.id()).min(1).max(5000), z.literal('all')]),
  reason: field.name(500),
})

/** Whether rows correct the award under nearly their name, or name somebody else. */
export const settleNearInput = z.object({
  id: field.id(),
  rows: z.union([z.array(field.id()).min(1).max(5000), z.literal('all')]),
  as: field.oneOf(['correct', 'new'] as const),
})

/** Awards of the earlier list that leave the book with the save, or stay. */
export const takeOutInput = z.object({
  id: field.id(),
  awards: z.array(field.id()).min(1).max(500),
  out: z.boolean(),
})

export const splitRowInput = z.object({ id: field.id(), version: field.version() })

export const takeRowsInput = z.object({
  id: field.id(),
  /** The rows meant, or all of one state; null puts the choice back to what the state says. */
  rows: z.union([z.array(field.id()).min(1).max(5000), z.enum(['ready', 'warning', 'changed'])]),
  take: z.boolean().nullable(),
})

export const saveImportInput = z.object({ id: field.id(), version: field.version() })
export const undoImportInput = z.object({ id: field.id(), version: field.version() })
export const resumeImportInput = z.object({ id: field.id() })
export const discardImportInput = z.object({ id: field.id(), version: field.version() })
