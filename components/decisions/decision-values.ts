import type { FieldValues } from 'react-hook-form'
import type { DecisionDetail } from '@/db/decisions/queries'
import { formatDate } from '@/domain/dates'

/** What the form for a new decision holds at first: the office's own number comes most often. */
export const emptyDecision = (issuer: { id: number; name: string } | null): FieldValues => ({
  number: '',
  issuerId: issuer?.id ?? null,
  decidedOn: '',
  signatory: '',
  signatoryPosition: '',
  abstract: '',
  revokesDecisionId: null,
  doubtReason: '',
  labels: { issuerId: issuer?.name ?? '', revokesDecisionId: '' },
})

/** What it holds for a decision that is corrected. */
export const decisionValues = (decision: DecisionDetail): FieldValues => ({
  id: decision.id,
  version: decision.version,
  number: decision.number,
  issuerId: decision.issuerId,
  decidedOn: formatDate(decision.decidedOn),
  signatory: decision.signatory ?? '',
  signatoryPosition: decision.signatoryPosition ?? '',
  abstract: decision.abstract ?? '',
  revokesDecisionId: decision.revokesDecisionId,
  doubtReason: decision.doubtReason ?? '',
  labels: {
    issuerId: decision.issuer,
    revokesDecisionId: decision.revokes?.number ?? '',
  },
})
