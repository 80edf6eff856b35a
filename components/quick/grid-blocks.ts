import { mostQuickRows } from '@/db/awards/input-quick'
import { filledUp, type GridAction, type GridState, leave, type Undo } from './grid-types'
import {
  blankRow,
  type ColumnKey,
  extraColumns,
  isBlank,
  type QuickRow,
  shownColumns,
  withCell,
} from './quick-row'
import { namesIn } from './row-problems'
import { pasteRow, planBlock } from './spread-block'

/** One line changed. What was said of it before no longer holds. */
export function change(state: GridState, key: string, to: (row: QuickRow) => QuickRow): GridState {
  const { [key]: _, ...refused } = state.refused
  const touchesUndo =
    state.undo && (state.undo.drop.includes(key) || state.undo.restore.some((r) => r.key === key))
  return filledUp({
    ...state,
    refused: key in state.refused ? refused : state.refused,
    // Taking back would now take back what was typed since.
    undo: touchesUndo ? null : state.undo,
    tooMany: null,
    rows: state.rows.map((row) => (row.key === key ? to(row) : row)),
  })
}

/** A block from a sheet over the lines from `key` on, columns as `planBlock` says; all of it or none. */
export function paste(
  state: GridState,
  { key, column, block, read }: Extract<GridAction, { type: 'paste' }>,
): GridState {
  const from = state.rows.findIndex((row) => row.key === key)
  const plan = planBlock(block, column, shownColumns(state.extra))
  if (from < 0 || plan.rows.length === 0) return state
  if (from + plan.rows.length > mostQuickRows) return { ...state, tooMany: plan.rows.length }
  const there = state.rows.slice(from, from + plan.rows.length)
  const kind = there.at(-1)?.kind ?? state.first
  const added = plan.rows.slice(there.length).map((_, i) => blankRow(String(state.made + i), kind))
  const pasted = [...there, ...added].map((row, i) =>
    pasteRow(row, plan.rows[i] as string[], plan.targets, read),
  )
  const shown = extraColumns.filter((c) => state.extra.includes(c) || plan.targets.includes(c))
  const rows = [...state.rows.slice(0, from), ...pasted, ...state.rows.slice(from + there.length)]
  const undo: Undo = {
    did: 'pasted',
    n: pasted.length,
    name: '',
    restore: there,
    drop: added.map((row) => row.key),
    insert: [],
  }
  const next = {
    ...state,
    rows,
    extra: shown,
    made: state.made + added.length,
    undo,
    tooMany: null,
  }
  return leave(
    filledUp(next),
    pasted.map((row) => row.key),
  )
}

/** The cell as in the line above. */
export function fillDown(state: GridState, key: string, column: ColumnKey): GridState {
  const at = state.rows.findIndex((row) => row.key === key)
  const above = state.rows[at - 1]
  const row = state.rows[at]
  if (!above || !row) return state
  const filled = withCell(row, column, above[column])
  if (column === 'unit')
    Object.assign(filled, { unitId: above.unitId, unitLooked: above.unitLooked })
  if (column === 'name') filled.individualId = above.individualId
  const next = change(state, key, () => filled)
  return { ...next, undo: { ...noUndo, did: 'filled', n: 1, restore: [row] } }
}

/** Two names in one cell become two lines, the other cells the same. */
export function split(state: GridState, key: string): GridState {
  const at = state.rows.findIndex((row) => row.key === key)
  const row = state.rows[at]
  const names = row ? namesIn(row) : []
  if (!row || names.length < 2 || state.rows.length + names.length - 1 > mostQuickRows) return state
  const first = withCell(row, 'name', names[0] ?? '')
  const more = names
    .slice(1)
    .map((name, i) => ({ ...withCell(row, 'name', name), key: String(state.made + i) }))
  const rows = [...state.rows.slice(0, at), first, ...more, ...state.rows.slice(at + 1)]
  const drop = more.map((each) => each.key)
  const undo: Undo = { ...noUndo, did: 'split', n: names.length, restore: [row], drop }
  return leave({ ...state, rows, undo, made: state.made + more.length, tooMany: null }, drop)
}

/** Takes a line out; it can be had back. */
export function remove(state: GridState, key: string): GridState {
  const at = state.rows.findIndex((row) => row.key === key)
  const row = state.rows[at]
  if (!row) return state
  const rows = state.rows.filter((each) => each !== row)
  const insert = [{ row, at }]
  const undo: Undo | null = isBlank(row)
    ? state.undo
    : { ...noUndo, did: 'removed', n: 1, name: row.name.trim(), insert }
  return filledUp({ ...state, rows, undo, tooMany: null })
}

export function undo(state: GridState, { restore, drop, insert }: Undo): GridState {
  const before = new Map(restore.map((row) => [row.key, row]))
  const rows = state.rows
    .filter((row) => !drop.includes(row.key))
    .map((row) => before.get(row.key) ?? row)
  for (const { row, at } of insert) rows.splice(Math.min(at, rows.length), 0, row)
  // Blank lines at the end make room again for a line that comes back.
  while (rows.length > mostQuickRows && isBlank(rows.at(-1) as QuickRow)) rows.pop()
  return filledUp({ ...state, rows, undo: null })
}

const noUndo: Undo = { did: 'removed', n: 0, name: '', restore: [], drop: [], insert: [] }
