import { z } from 'zod'
import * as field from '@/domain/input'
import { levels, tallyKinds, tallyMeasures } from '@/domain/vocabulary'

const url = field
  .line(500)
  .refine((text) => text === null || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text), 'badUrl')

const source = {
  title: field.name(300),
  publisher: field.line(120),
  publishedOn: field.optionalDay(),
  url,
}

const tally = {
  measure: field.oneOf(tallyMeasures),
  count: field.whole({ max: 10_000_000 }),
  recipientKind: field.oneOf(tallyKinds),
  level: field.optionalOneOf(levels),
  yearFrom: field.year(),
  yearTo: field.year(),
  campaignId: field.optionalId(),
  awardFormId: field.optionalId(),
  eventId: field.optionalId(),
  /** A source of the register; without one the next four fields enter a new source. */
  sourceId: field.optionalId(),
  sourceTitle: field.line(300),
  sourcePublisher: field.line(120),
  sourcePublishedOn: field.optionalDay(),
  sourceUrl: url,
  /** The sentence as it was printed. */
  quote: field.paragraph(2000),
  remark: field.paragraph(1000),
}

type Checked = {
  yearFrom: number
  yearTo: number
  sourceId: number | null
  sourceTitle: string | null
}

function checked(t: Checked, ctx: z.RefinementCtx) {
  if (t.yearFrom > t.yearTo)
    ctx.addIssue({ code: 'custom', path: ['yearTo'], message: 'periodEndsBeforeStart' })
  if (t.sourceId === null && t.sourceTitle === null)
    ctx.addIssue({ code: 'custom', path: ['sourceTitle'], message: 'required' })
}

export const createTallyInput = z
  .object({ ...tally, createKey: field.createKey() })
  .superRefine(checked)

export const updateTallyInput = z
  .object({ ...tally, id: field.id(), version: field.version() })
  .superRefine(checked)

export const updateSourceInput = z.object({ ...source, id: field.id(), version: field.version() })

export type TallyFields = Omit<z.output<typeof createTallyInput>, 'createKey'>
