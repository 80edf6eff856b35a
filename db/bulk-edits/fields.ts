import type { Award } from '../awards/write'

/** The fields that an edit may change; the regime follows the decision and the form. */
export const editedFields = [
  'decisionId',
  'eventId',
  'campaignId',
  'awardFormId',
  'awardYear',
  'regime',
  'level',
  'unitId',
  'unitName',
  'recipientNote',
  'citation',
] as const
export type Edited = Pick<Award, (typeof editedFields)[number]>

export const editedOf = (award: Award): Edited =>
  Object.fromEntries(editedFields.map((field) => [field, award[field]])) as Edited

export const isSame = (a: Edited, b: Edited): boolean =>
  editedFields.every((field) => a[field] === b[field])
