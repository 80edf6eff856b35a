import { filledUp, type GridState, type Step } from './grid-types'
import type { ColumnKey } from './quick-row'

/** So many steps are kept: more than anybody takes back one by one. */
const most = 200

/**
 * The grid after something was done to its lines, with the way back: each block, line and cell is one
 * step. What is typed in one cell without going elsewhere is one step too.
 */
export function stepped(before: GridState, after: GridState, cell?: string): GridState {
  if (after.rows === before.rows) return after
  const last = before.past.at(-1)
  const goesOn = cell !== undefined && last?.cell === cell && before.future.length === 0
  const step: Step = { rows: before.rows, extra: before.extra, cell }
  const past = goesOn ? before.past : [...before.past.slice(1 - most), step]
  return { ...after, past, future: [] }
}

/** One step back, or forth again; the lines' keys are never used twice, so what was said of them holds. */
export function back(state: GridState): GridState {
  const step = state.past.at(-1)
  if (!step) return state
  const here = { rows: state.rows, extra: state.extra }
  const past = state.past.slice(0, -1)
  return at(state, step, { past, future: [...state.future, here] })
}

export function forth(state: GridState): GridState {
  const step = state.future.at(-1)
  if (!step) return state
  const here = { rows: state.rows, extra: state.extra }
  const future = state.future.slice(0, -1)
  return at(state, step, { past: [...state.past, here], future })
}

const at = (
  state: GridState,
  { rows, extra }: Step,
  stacks: Pick<GridState, 'past' | 'future'>,
): GridState =>
  filledUp({ ...state, ...stacks, rows, extra, did: null, tooMany: null, refused: {} })

export const cellName = (key: string, column: ColumnKey): string => `${key}.${column}`
