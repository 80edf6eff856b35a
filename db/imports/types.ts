import type { Level } from '@/domain/vocabulary'

/** A reason for doubt: a stable English code, what it is about, and what the sentence needs. */
export type Problem = {
  code: string
  field?: string
  values?: Record<string, string | number>
  /** The reader's own Vietnamese sentence, for what was wrong in the file itself. */
  message?: string
}

/** What holds for every row of a file that does not say otherwise. */
export type Constants = {
  unitId: number | null
  eventId: number | null
  campaignId: number | null
  awardFormId: number | null
  level: Level | null
  year: number | null
  decisionNumber: string | null
  decidedOn: string | null
  issuerId: number | null
}

export const noConstants: Constants = {
  unitId: null,
  eventId: null,
  campaignId: null,
  awardFormId: null,
  level: null,
  year: null,
  decisionNumber: null,
  decidedOn: null,
  issuerId: null,
}

/** What an officer chose for one row. `unitId: 'new'` enters the unit as the file names it. */
export type Chosen = {
  unitId?: number | 'new'
  individualId?: number | 'new'
  awardFormId?: number
}

export type Candidate = { id: number; name: string; detail?: string }

/** What a row's words were found to be in the registers, and what else they might be. */
export type Found = {
  unitId?: number
  unitName?: string
  individualId?: number
  parentId?: number
  awardFormId?: number
  campaignId?: number
  eventId?: number
  fieldId?: number
  issuerId?: number
  decisionId?: number
  units?: Candidate[]
  people?: Candidate[]
  forms?: Candidate[]
}

/** One field of a record that the file now says otherwise, both as shown. */
export type Difference = { field: string; old: string; new: string }
