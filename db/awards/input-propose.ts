import { z } from 'zod'
import * as field from '@/domain/input'
import { recipientKinds } from '@/domain/vocabulary'
import { seenRecords } from '../seen'
import { updateAwardInput } from './input'

const proposal = {
  recipientKind: field.oneOf(recipientKinds),
  /** The person picked from the register; a name typed anew enters it when the office confers. */
  individualId: field.optionalId(),
  recipientName: field.name(200),
  recipientNote: field.line(300),
  unitId: field.id(),
  awardFormId: field.id(),
  campaignId: field.optionalId(),
  modelId: field.optionalId(),
  awardYear: field.year(),
  /** Why: what the office judges by. */
  citation: field.paragraph(2000).pipe(z.string('required')),
  /** Why a unit that was not there in that year is right. */
  doubtReason: field.line(500).default(null),
}

export const proposeAwardInput = z.object({ ...proposal, createKey: field.createKey() })

export const amendProposalInput = z.object({
  ...proposal,
  id: field.id(),
  version: field.version(),
})

export const returnProposalInput = z.object({
  id: field.id(),
  version: field.version(),
  reason: field.name(1000),
})

/** Many that are given back with one reason. */
export const returnProposalsInput = z.object({ seen: seenRecords, reason: field.name(1000) })

/** Many that are conferred under one decision; all else stays as it was proposed. */
export const conferProposalsInput = z.object({
  seen: seenRecords,
  decisionNumber: field.name(60),
  decidedOn: field.day(),
  issuerId: field.optionalId(),
  doubtReason: field.line(500).default(null),
})

/** The office decides on all that an award says: the same fields as of one that it corrects. */
export const conferProposalInput = updateAwardInput

export type ProposalFields = z.output<typeof proposeAwardInput>
