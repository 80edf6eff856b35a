import type { FileField } from '@/db/imports/types'
import type { ListValues, RowState } from '@/domain/list'
import type { RecipientKind } from '@/domain/vocabulary'
import type { RowProblem } from './problem-words'

type Candidate = { id: number; name: string; detail?: string }

/** What a row will be saved with, field by field, as the registers call it. */
export type WillBe = { field: FileField | 'citation' | 'amount'; value: string }[]

/** One row of a batch, as plain data for the browser. */
export type ShownRow = {
  id: number
  version: number
  sheet: string
  row: number
  state: RowState
  kind: RecipientKind | null
  problems: RowProblem[]
  cells: ListValues
  change: 'new' | 'same' | 'changed' | 'gone'
  differences: { field: string; old: string; new: string }[]
  take: 'yes' | 'no' | null
  unitName?: string
  unitId?: number
  chosenUnit?: number | 'new'
  chosenPerson?: number | 'new'
  chosenForm?: number
  units: Candidate[]
  forms: Candidate[]
  people: Candidate[]
  twinHref?: string
  /** Another row of the file, or a new unit, that it lies under. */
  parentName?: string
  /** An award of the earlier list under nearly the same name, and what was chosen about it. */
  near?: { id: number; name: string }
  chosenAward?: number | 'new'
  doubtReason: string | null
  will: WillBe
  resultHref?: string
  isUndone: boolean
}
