import type { FieldValues } from 'react-hook-form'
import type { FilterNames } from '@/db/awards/filter-names'
import type { AwardOptions } from '@/db/awards/options'
import type { OneOfEach } from '@/domain/award-filters'

type Start = {
  filters: OneOfEach
  names: FilterNames
  options: AwardOptions
  thisYear: number
}

/** What the head of a new block holds at first, as typed text; the lines are text in `grid`. */
export const emptyBlock = ({ filters, names, options, thisYear }: Start): FieldValues => ({
  eventId: names.event ? filters.event : null,
  campaignId: filters.campaign === 'none' ? '' : String(filters.campaign ?? ''),
  decisionNumber: '',
  decidedOn: '',
  issuerId: options.issuer?.id ?? null,
  awardFormId: String(filters.form ?? ''),
  level: filters.level ?? options.level,
  awardYear: String(filters.year ?? filters.to ?? thisYear),
  doubtReason: '',
  grid: '',
  /** Of the lines; not sent. */
  firstKind: filters.kind,
  labels: { eventId: names.event ?? '', issuerId: options.issuer?.name ?? '' },
})
