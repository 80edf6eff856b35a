import { z } from 'zod'
import * as field from '@/domain/input'
import { problem } from '@/domain/validation'
import { levels, modelStages, tallyBounds, tallyKinds, tallyMeasures } from '@/domain/vocabulary'

const url = field
  .line(500)
  .refine((text) => text === null || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text), 'badUrl')

const source = {
  title: field.name(300),
  publisher: field.line(120),
  publishedOn: field.optionalDay(),
  url,
}

/** What a number counts. Facts that its measure does not have are left out when it is saved. */
const facts = {
  measure: field.oneOf(tallyMeasures),
  count: field.whole({ max: 10_000_000 }),
  /** Printed as "hơn", "ít nhất", "gần" so many. */
  bound: field.optionalOneOf(tallyBounds),
  recipientKind: field.oneOf(tallyKinds),
  level: field.optionalOneOf(levels),
  yearFrom: field.year(),
  yearTo: field.year(),
  campaignId: field.optionalId(),
  awardFormId: field.optionalId(),
  eventId: field.optionalId(),
  fieldId: field.optionalId(),
  /** Of models: those that came at least so far. */
  stage: field.optionalOneOf(modelStages),
  /** This unit and all under it. */
  unitId: field.optionalId(),
  /** "Trong đó": the number of the book that this one is a part of. */
  partOfId: field.optionalId(),
  /** The sentence as it was printed. */
  quote: field.paragraph(2000),
}

const printed = {
  /** A source of the register; without one the next four fields enter a new source. */
  sourceId: field.optionalId(),
  sourceTitle: field.line(300),
  sourcePublisher: field.line(120),
  sourcePublishedOn: field.optionalDay(),
  sourceUrl: url,
}

const tally = { ...facts, ...printed, remark: field.paragraph(1000) }

function ofYears(t: { yearFrom: number; yearTo: number }, ctx: z.RefinementCtx) {
  if (t.yearFrom > t.yearTo)
    ctx.addIssue({ code: 'custom', path: ['yearTo'], message: 'periodEndsBeforeStart' })
}

function ofSource(
  t: { sourceId: number | null; sourceTitle: string | null },
  ctx: z.RefinementCtx,
) {
  if (t.sourceId === null && t.sourceTitle === null)
    ctx.addIssue({ code: 'custom', path: ['sourceTitle'], message: 'required' })
}

export const createTallyInput = z
  .object({ ...tally, createKey: field.createKey() })
  .superRefine(ofYears)
  .superRefine(ofSource)

export const updateTallyInput = z
  .object({ ...tally, id: field.id(), version: field.version() })
  .superRefine(ofYears)
  .superRefine(ofSource)

export const updateSourceInput = z.object({ ...source, id: field.id(), version: field.version() })

/** More than some pages of a report ever print. */
const mostFound = 200

const foundTally = z
  .object({
    ...facts,
    /** The whole among the numbers found, by its place; before `partOfId`. */
    partOfRow: field.orNull(z.coerce.number().int().min(0).max(mostFound)),
    /** The same number, in the book already: what a part of it belongs to when it is not taken. */
    bookId: field.optionalId(),
  })
  .superRefine(ofYears)

type FoundTally = { take?: boolean } & z.input<typeof foundTally>

const knownId = (value: unknown): number | null => {
  const read = field.optionalId().safeParse(value)
  return read.success ? read.data : null
}

/** One number that was found in a paragraph; what is not taken is not looked at. */
const found = z
  .custom<FoundTally>((row) => typeof row === 'object' && row !== null)
  .transform((row, ctx) => {
    if (row.take !== true) return { take: false as const, bookId: knownId(row.bookId) }
    const read = foundTally.safeParse(row)
    if (read.success) return { ...read.data, take: true as const }
    for (const { path, message } of read.error.issues)
      ctx.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })

/** The numbers of one paragraph, of one source. */
export const confirmTalliesInput = z
  .object({
    ...printed,
    tallies: z.array(found).max(mostFound, problem('tooManyRows', { max: mostFound })),
    createKey: field.createKey(),
  })
  .superRefine(ofSource)

export type TallyFacts = z.output<z.ZodObject<typeof facts>>
export type SourceFields = z.output<z.ZodObject<typeof printed>>
export type TallyFields = TallyFacts & SourceFields & { remark: string | null }
