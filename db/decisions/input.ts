import { z } from 'zod'
import { cleanDecisionNumber } from '@/domain/decision-number'
import * as field from '@/domain/input'
import { problem } from '@/domain/validation'

const longest = 60

/** As it stands on the paper, "25-QĐ/QU"; a leading "Số" or "Quyết định số" is left out. */
const number = z
  .string()
  .max(500, problem('tooLong', { max: longest }))
  .transform(cleanDecisionNumber)
  .pipe(
    z
      .string()
      .min(1, 'required')
      .max(longest, problem('tooLong', { max: longest }))
      .regex(/\d/, 'numberWithoutDigits'),
  )

const decision = {
  number,
  issuerId: field.id(),
  decidedOn: field.day(),
  signatory: field.line(120),
  signatoryPosition: field.line(200),
  /** Trích yếu. */
  abstract: field.paragraph(1000),
  revokesDecisionId: field.optionalId(),
  /** Why a day that is still to come is right. */
  doubtReason: field.line(500).optional(),
}

export const createDecisionInput = z.object({ ...decision, createKey: field.createKey() })
export const updateDecisionInput = z.object({
  ...decision,
  id: field.id(),
  version: field.version(),
})
