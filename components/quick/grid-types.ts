import { mostQuickRows } from '@/db/awards/input-quick'
import type { RowCheck } from '@/db/awards/quick-check'
import type { RecipientKind } from '@/domain/vocabulary'
import {
  blankRow,
  type ColumnKey,
  type ExtraColumn,
  type HeadTime,
  isBlank,
  type QuickRow,
} from './quick-row'
import type { Readers } from './spread-block'

/** What the last change of many cells or of whole lines was, to be said with its way back. */
export type Did = {
  what: 'removed' | 'pasted' | 'filled' | 'split' | 'unit'
  n: number
  name: string
}

/** The lines as they stood; `cell` when the step after it was typed in that one. */
export type Step = { rows: QuickRow[]; extra: ExtraColumn[]; cell?: string }

export type GridState = {
  /** The kind of the first line. */
  first: RecipientKind
  rows: QuickRow[]
  extra: ExtraColumn[]
  /** What the head says: units are looked for as they were then. */
  time: HeadTime
  /** Lines that were left once: what is wrong with them is said. */
  left: Record<string, true>
  /** What the registers said, and of which words (`lookOf`). */
  checks: Record<string, { of: string; check: RowCheck }>
  /** What a refused save said of a line, until the line is changed. */
  refused: Record<string, Record<string, string>>
  did: Did | null
  past: Step[]
  future: Step[]
  /** A paste that would not have fitted: so many lines. Nothing of it was taken. */
  tooMany: number | null
  seed: string
  made: number
}

export type GridAction =
  | { type: 'set'; key: string; column: ColumnKey; text: string }
  | { type: 'pick'; key: string; patch: Partial<QuickRow> }
  | { type: 'paste'; key: string; column: ColumnKey; block: string[][]; read: Readers }
  | { type: 'fillDown'; key: string; column: ColumnKey }
  | { type: 'split'; key: string }
  | { type: 'remove'; key: string }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'unitMade'; words: string; unit: { id: number; name: string } }
  | { type: 'time'; time: HeadTime }
  | { type: 'leave'; keys: string[] }
  | { type: 'checked'; checks: RowCheck[]; looked: Record<string, string>; active: string | null }
  | { type: 'refuse'; problems: Record<string, Record<string, string>> }
  | { type: 'extra'; column: ExtraColumn; shown: boolean }
  | { type: 'load'; rows: QuickRow[]; extra: ExtraColumn[] }

/** Lines that an empty grid begins with. */
const fewest = 10
const firstKind: RecipientKind = 'individual'

/** `seed` begins the create keys of this window's lines: no two windows share them, nor is it drawn. */
export const emptyGrid = (seed: string, first: RecipientKind = firstKind): GridState =>
  filledUp({
    first,
    rows: [],
    extra: [],
    time: { decidedOn: '', year: '' },
    left: {},
    checks: {},
    refused: {},
    did: null,
    past: [],
    future: [],
    tooMany: null,
    seed,
    made: 0,
  })

/** There is always a blank line to go on with, up to the most that one block holds. */
export function filledUp(state: GridState): GridState {
  const last = state.rows.at(-1)
  const missing = Math.max(fewest - state.rows.length, last && isBlank(last) ? 0 : 1)
  const room = Math.min(missing, mostQuickRows - state.rows.length)
  if (room <= 0) return state
  const kind = last?.kind || state.first
  const added = Array.from({ length: room }, (_, i) => blankRow(String(state.made + i), kind))
  return { ...state, rows: [...state.rows, ...added], made: state.made + room }
}

/** Lines that somebody has gone away from, or that came in whole: now said what is wrong with them. */
export function leave(state: GridState, keys: string[]): GridState {
  const fresh = keys.filter((key) => !state.left[key])
  if (fresh.length === 0) return state
  return { ...state, left: { ...state.left, ...Object.fromEntries(fresh.map((k) => [k, true])) } }
}
