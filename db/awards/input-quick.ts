import { z } from 'zod'
import * as field from '@/domain/input'
import { problem } from '@/domain/validation'
import { levels, recipientKinds } from '@/domain/vocabulary'

/** One sheet of a list: more come in as a file. */
export const mostQuickRows = 400

/** What holds for the whole block; a row may have its own form, level and year. */
const head = {
  eventId: field.optionalId(),
  campaignId: field.optionalId(),
  decisionNumber: field.line(60),
  decidedOn: field.optionalDay(),
  issuerId: field.optionalId(),
  awardFormId: field.id(),
  level: field.oneOf(levels),
  awardYear: field.year(),
  /** Why units or an issuer of another time are right, for all rows. */
  doubtReason: field.line(500).default(null),
}

const row = z.object({
  recipientKind: field.oneOf(recipientKinds),
  individualId: field.optionalId(),
  recipientName: field.name(200),
  recipientNote: field.line(300),
  unitId: field.id(),
  citation: field.paragraph(2000),
  awardFormId: field.optionalId(),
  level: field.optionalOneOf(levels),
  awardYear: field.orNull(field.year()),
  createKey: field.createKey(),
})

/** The head alone, as the screen checks it before the rows are looked at. */
export const quickHeadInput = z.object(head)

/** `rows` are 1 to 400; each has a key of its own, so that a double click makes one record a row. */
export const createAwardsInput = z.object({
  ...head,
  rows: z
    .array(row)
    .min(1, 'noRows')
    .max(mostQuickRows, problem('tooManyRows', { max: mostQuickRows }))
    .superRefine((rows, ctx) => {
      const seen = new Set<string>()
      for (const [at, { createKey }] of rows.entries()) {
        if (seen.has(createKey))
          ctx.addIssue({ code: 'custom', path: [at, 'createKey'], message: 'invalid' })
        seen.add(createKey)
      }
    }),
})

/** Rows as they are typed, to be looked up in the registers; 50 at a time. */
export const checkRowsInput = z.object({
  /** The day of the decision, as far as it can be read. */
  decidedOn: field.orNull(field.day()),
  rows: z
    .array(
      z.object({
        key: z.string().max(80),
        kind: field.oneOf(recipientKinds),
        name: z.string().max(1000),
        individualId: field.optionalId(),
        unit: z.string().max(1000),
        unitId: field.optionalId(),
        /** The year of the award: which units were there then. */
        year: field.optionalWhole({ min: 1000, max: 9999 }).default(null),
      }),
    )
    .max(50),
})

export type QuickHead = z.output<typeof quickHeadInput>
export type QuickRowInput = z.output<typeof row>
export type RowToCheck = z.output<typeof checkRowsInput>['rows'][number]
