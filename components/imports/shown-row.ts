import type { ListValues, RowState } from '@/domain/list'
import type { RecipientKind } from '@/domain/vocabulary'
import type { RowProblem } from './problem-words'

type Candidate = { id: number; name: string; detail?: string }

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
  resultHref?: string
  isUndone: boolean
}
