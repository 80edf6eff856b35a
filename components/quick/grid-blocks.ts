import { mostQuickRows } from '@/db/awards/input-quick'
import { fold } from '@/domain/text'
import { filledUp, type GridAction, type GridState, leave } from './grid-types'
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
  return filledUp({
    ...state,
    refused: key in state.refused ? refused : state.refused,
    did: null,
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
  const next = {
    ...state,
    rows,
    extra: shown,
    made: state.made + added.length,
    did: { what: 'pasted' as const, n: pasted.length, name: '' },
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
  return { ...next, did: { what: 'filled', n: 1, name: '' } }
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
  const did = { what: 'split' as const, n: names.length, name: '' }
  return leave(
    { ...state, rows, did, made: state.made + more.length, tooMany: null },
    more.map((each) => each.key),
  )
}

/** Takes a line out; it can be had back. */
export function remove(state: GridState, key: string): GridState {
  const row = state.rows.find((each) => each.key === key)
  if (!row) return state
  const rows = state.rows.filter((each) => each !== row)
  const did = isBlank(row) ? state.did : { what: 'removed' as const, n: 1, name: row.name.trim() }
  return filledUp({ ...state, rows, did, tooMany: null })
}

/** A unit that has just entered the register, in every line that names it by the same words. */
export function unitMade(
  state: GridState,
  { words, unit }: Extract<GridAction, { type: 'unitMade' }>,
): GridState {
  const key = fold(words)
  const isMeant = (row: QuickRow) => row.unitId === null && fold(row.unit) === key && key !== ''
  const n = state.rows.filter(isMeant).length
  if (n === 0) return state
  const rows = state.rows.map((row) =>
    isMeant(row) ? { ...row, unit: unit.name, unitId: unit.id, unitLooked: null } : row,
  )
  return { ...state, rows, did: { what: 'unit', n, name: unit.name } }
}
