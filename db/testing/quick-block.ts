import type { z } from 'zod'
import type { createAwardsInput } from '../awards/input-quick'
import { newKey } from '../open'
import type { SmallBook } from '../testing'

type Row = z.input<typeof createAwardsInput>['rows'][number]

/** What the head of the quick entry sends: a praise of the district, decided by the committee. */
export const quickHead = (book: SmallBook) => ({
  eventId: book.event,
  campaignId: book.campaign,
  decisionNumber: '25-QĐ/QU',
  decidedOn: '10/11/2021',
  issuerId: book.units.committee,
  awardFormId: book.form.praise,
  level: 'district' as const,
  awardYear: '2021',
})

/** And a row of it: a person of Tây Thạnh under what the head says, with some fields changed. */
export const quickRow = (
  book: SmallBook,
  recipientName: string,
  changes: Partial<Row> = {},
): Row => ({
  recipientKind: 'individual',
  individualId: null,
  recipientName,
  recipientNote: '',
  unitId: book.units.tayThanh,
  citation: '',
  awardFormId: '',
  level: '' as never,
  awardYear: '',
  createKey: newKey(),
  ...changes,
})
