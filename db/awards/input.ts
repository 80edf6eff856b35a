import { z } from 'zod'
import * as field from '@/domain/input'
import { levels, recipientKinds } from '@/domain/vocabulary'

const award = {
  recipientKind: field.oneOf(recipientKinds),
  /** The person picked from the register; a name typed anew enters the register with the award. */
  individualId: field.optionalId(),
  recipientName: field.name(200),
  recipientNote: field.line(300),
  /** The recipient itself for a registered collective, else the recipient's unit then. */
  unitId: field.id(),
  awardFormId: field.id(),
  level: field.oneOf(levels),
  campaignId: field.optionalId(),
  eventId: field.optionalId(),
  modelId: field.optionalId(),
  /** Number and date find the decision in the register, or enter it when it is new. */
  decisionNumber: field.line(60),
  decidedOn: field.optionalDay(),
  issuerId: field.optionalId(),
  awardYear: field.year(),
  meritFrom: field.optionalDay(),
  meritTo: field.optionalDay(),
  citation: field.paragraph(2000),
  rewardAmount: field.optionalWhole({ max: 10_000_000_000 }),
  certificateNumber: field.line(60),
  /** Why it is right although something in it contradicts: a unit of another time. */
  doubtReason: field.line(500).default(null),
}

type Dates = { meritFrom: string | null; meritTo: string | null }
const meritInOrder = (a: Dates) => !a.meritFrom || !a.meritTo || a.meritFrom <= a.meritTo
const meritProblem = { path: ['meritTo'], message: 'meritEndsBeforeStart' }

export const createAwardInput = z
  .object({ ...award, createKey: field.createKey() })
  .refine(meritInOrder, meritProblem)

export const updateAwardInput = z
  .object({
    ...award,
    id: field.id(),
    version: field.version(),
    /** What a changed name means: this person's name was wrong, or the award is another person's. */
    namesake: field.optionalOneOf(['correct', 'other'] as const).default(null),
  })
  .refine(meritInOrder, meritProblem)

/** The counter-decision by which an award is taken back, and why. */
export const revokeAwardInput = z.object({
  id: field.id(),
  version: field.version(),
  decisionNumber: field.name(60),
  decidedOn: field.day(),
  issuerId: field.optionalId(),
  reason: field.name(1000),
})

/** Why an award without a decision should not be in the book; may be left empty. */
export const withdrawAwardInput = z.object({
  id: field.id(),
  version: field.version(),
  reason: field.line(500).default(null),
})

/** What is asked of the registers while an award is typed. */
export const doubtsInput = z.object({
  unitId: field.optionalId(),
  issuerId: field.optionalId(),
  decidedOn: field.optionalDay(),
  awardYear: field.orNull(field.year()),
  meritFrom: field.optionalDay(),
  meritTo: field.optionalDay(),
})

export type AwardFields = z.output<typeof createAwardInput>
