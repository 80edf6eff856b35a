import { z } from 'zod'
import { readAwardFilters } from '@/domain/award-filters'
import * as field from '@/domain/input'
import { formatNumber } from '@/domain/numbers'
import { problem } from '@/domain/validation'
import { levels } from '@/domain/vocabulary'

/** No edit takes more awards than this at once. */
export const mostAwards = 5000
export const tooManyAwards = (n: number): string =>
  problem('tooManyAwards', { n: formatNumber(n), most: formatNumber(mostAwards) })

/** What happens to a field that may be empty: it stays, gets a value, or is emptied. */
export const ways = ['keep', 'set', 'clear'] as const
export type Way = (typeof ways)[number]

const edit = {
  /** These awards; with none given, all that the filters of the list find. */
  ids: z.array(field.id()).max(mostAwards, tooManyAwards(mostAwards)).default([]),
  filters: z.record(z.string(), z.string().max(300)).default({}).transform(readAwardFilters),
  decision: field.oneOf(ways).default('keep'),
  decisionNumber: field.line(60).default(null),
  decidedOn: field.optionalDay().default(null),
  issuerId: field.optionalId().default(null),
  event: field.oneOf(ways).default('keep'),
  eventId: field.optionalId().default(null),
  campaign: field.oneOf(ways).default('keep'),
  campaignId: field.optionalId().default(null),
  /** Null: stays. */
  awardFormId: field.optionalId().default(null),
  awardYear: field.orNull(field.year()).default(null),
  level: field.optionalOneOf(levels).default(null),
  unitId: field.optionalId().default(null),
  position: field.oneOf(ways).default('keep'),
  recipientNote: field.line(300).default(null),
  achievement: field.oneOf(ways).default('keep'),
  citation: field.paragraph(2000).default(null),
}

const previewed = z.object(edit)
type Edit = z.output<typeof previewed>

/** What is set must be named. */
function named(input: Edit, ctx: z.RefinementCtx): void {
  const missing = (path: string) =>
    ctx.addIssue({ code: 'custom', path: [path], message: 'required' })
  if (input.decision === 'set' && !input.decisionNumber) missing('decisionNumber')
  if (input.event === 'set' && !input.eventId) missing('eventId')
  if (input.campaign === 'set' && !input.campaignId) missing('campaignId')
  if (input.position === 'set' && !input.recipientNote) missing('recipientNote')
  if (input.achievement === 'set' && !input.citation) missing('citation')
}

export const previewEditInput = previewed.superRefine(named)
export type BulkEditFields = z.output<typeof previewEditInput>

export const editAwardsInput = z
  .object({
    ...edit,
    /** Id and version of each award that the preview said would change. */
    seen: z.array(z.tuple([z.number().int(), z.number().int()])).max(mostAwards, 'invalid'),
    createKey: field.createKey(),
  })
  .superRefine(named)

export const undoBulkEditInput = z.object({ id: field.id() })
