/** Records that lie in a unit, by what is done with them: of each a unit has its own. */
export const unitRecords = [
  'unit',
  'individual',
  'award',
  'undecided',
  'proposal',
  'registration',
  'begun',
  'model',
  'step',
  'attachment',
] as const
export type UnitRecord = (typeof unitRecords)[number]

/** Records of the whole office, or made by the office of many units' records. */
export type OfficeRecord =
  | 'decision'
  | 'event'
  | 'campaign'
  | 'campaignYear'
  | 'field'
  | 'awardForm'
  | 'tally'
  | 'source'
  | 'report'
  | 'import'
  | 'bulkEdit'
  | 'personChange'
  | 'user'

export const liesInUnit = (record: UnitRecord | OfficeRecord | undefined): record is UnitRecord =>
  unitRecords.some((each) => each === record)
