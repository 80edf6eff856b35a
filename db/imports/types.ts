import type { ListValues } from '@/domain/list'
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

/** What may be chosen for a whole file, by the column of a list that it stands for. */
export const fileFields = [
  'form',
  'level',
  'year',
  'campaign',
  'event',
  'decisionNumber',
  'decidedOn',
  'issuer',
  'unit',
] as const
export type FileField = (typeof fileFields)[number]

export const constantOf = {
  form: 'awardFormId',
  level: 'level',
  year: 'year',
  campaign: 'campaignId',
  event: 'eventId',
  decisionNumber: 'decisionNumber',
  decidedOn: 'decidedOn',
  issuer: 'issuerId',
  unit: 'unitId',
} satisfies Record<FileField, keyof Constants>

/** Where a value stands that no cell of the row's own says. */
export type Origins = { [F in keyof ListValues]?: 'title' | 'hand' }

/** What is taken where the file and the choice for the whole of it differ. */
export type Prefers = { [F in FileField]?: 'file' | 'choice' }

/** The file says `file`, in a cell or in a title, and another value was chosen for the whole of it. */
export type Differing = { field: FileField; file: string; by: 'title' | 'cell' }

/** What an officer chose for one row. `unitId: 'new'` enters the unit as the file names it. */
export type Chosen = {
  unitId?: number | 'new'
  individualId?: number | 'new'
  awardFormId?: number
  /** The award of the earlier list that this row corrects; `new` is somebody else. */
  awardId?: number | 'new'
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
  /** What will be saved, where the row and the file say it together. */
  level?: Level
  year?: number
  /** A decision that the register does not hold yet. */
  decision?: { number: string; on: string | null; issuerId: number | null }
  /** The parent that another row of the list is, or that enters with the list. */
  parentName?: string
  /** An award of the earlier list under nearly the same name. */
  near?: { id: number; name: string }
  units?: Candidate[]
  people?: Candidate[]
  forms?: Candidate[]
}

/** One field of a record that the file now says otherwise, both as shown. */
export type Difference = { field: string; old: string; new: string }

/**
 * What is under way with a batch of more rows than one transaction takes, kept with it so that it is
 * finished when the server was cut off. `from` is what the batch is again when nothing comes of it.
 */
export type Running = {
  /**
   * `read`: rows come in; `drop`: those of the reading before leave; `check`: something was said of
   * many rows; `takeBack`: a save is undone.
   */
  what: 'read' | 'drop' | 'check' | 'save' | 'undo' | 'takeBack'
  /** Marks the rows that a save has entered; of a reading the last row of the one before. */
  run: number
  by: number | null
  from: 'reviewing' | 'saved'
}
