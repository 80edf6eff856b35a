import { mostQuickRows } from '@/db/awards/input-quick'
import type { RowCheck } from '@/db/awards/quick-check'
import { fold } from '@/domain/text'
import { change, fillDown, paste, remove, split, unitMade } from './grid-blocks'
import { back, cellName, forth, stepped } from './grid-steps'
import { emptyGrid, filledUp, type GridAction, type GridState, leave } from './grid-types'
import {
  type ColumnKey,
  type ExtraColumn,
  extraColumns,
  isBlank,
  lookOf,
  type QuickRow,
  withCell,
} from './quick-row'

/** The grid after an action: pure, and lines that did not change stay the same objects. */
export function reduceGrid(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'set':
      return stepped(
        state,
        set(state, action.key, action.column, action.text),
        cellName(action.key, action.column),
      )
    case 'pick':
      return stepped(
        state,
        change(state, action.key, (row) => ({ ...row, ...action.patch })),
      )
    case 'paste':
      return stepped(state, paste(state, action))
    case 'fillDown':
      return stepped(state, fillDown(state, action.key, action.column))
    case 'split':
      return stepped(state, split(state, action.key))
    case 'remove':
      return stepped(state, remove(state, action.key))
    case 'undo':
      return back(state)
    case 'redo':
      return forth(state)
    case 'unitMade':
      return stepped(state, unitMade(state, action))
    case 'leave':
      return leave(state, action.keys)
    case 'checked':
      return checked(state, action)
    case 'refuse':
      return { ...leave(state, Object.keys(action.problems)), refused: action.problems }
    case 'time':
      return time(state, action.time)
    case 'extra':
      return {
        ...state,
        extra: extraColumns.filter((column) =>
          column === action.column ? action.shown : state.extra.includes(column),
        ),
      }
    case 'load':
      return load(state, action.rows, action.extra)
  }
}

function set(state: GridState, key: string, column: ColumnKey, text: string): GridState {
  const next = change(state, key, (row) => withCell(row, column, text))
  if (column !== 'kind') return next
  // The lines still to be filled go on with the same kind.
  const at = next.rows.findIndex((row) => row.key === key)
  const below = next.rows.slice(at + 1)
  if (!below.every(isBlank)) return next
  const kind = text as QuickRow['kind']
  const rows = [...next.rows.slice(0, at + 1), ...below.map((row) => ({ ...row, kind }))]
  return { ...next, rows }
}

/** Another year or day: every unit is another question, which `lookOf` tells. */
const time = (state: GridState, now: GridState['time']): GridState =>
  now.year === state.time.year && now.decidedOn === state.time.decidedOn
    ? state
    : { ...state, time: now }

/** Takes what the registers said of words that still stand; a unit that is certain is written out. */
function checked(
  state: GridState,
  { checks, looked, active }: Extract<GridAction, { type: 'checked' }>,
): GridState {
  const said = new Map(checks.map((check) => [check.key, check]))
  const kept = { ...state.checks }
  const rows = state.rows.map((row) => {
    const check = said.get(row.key)
    // Never under the hands of somebody who types there.
    if (!check || row.key === active || looked[row.key] !== lookOf(row, state.time)) return row
    const found = spelled(withUnit(row, check.unit), check.unit)
    kept[row.key] = { of: lookOf(found, state.time), check }
    return found
  })
  return { ...state, rows, checks: kept }
}

/** A unit that is itself the recipient is called as the register calls it when typed without marks. */
function spelled(row: QuickRow, unit: RowCheck['unit']): QuickRow {
  const typed = row.name.trim()
  if (!unit || row.kind !== 'collective' || fold(typed) !== fold(unit.name)) return row
  const isPlain = /^[\x20-\x7e]*$/.test(typed) || typed.toLowerCase() === unit.name.toLowerCase()
  return isPlain ? { ...row, name: unit.name } : row
}

/** The unit that its words were found to be, or the words again; one chosen by hand stays. */
function withUnit(row: QuickRow, unit: RowCheck['unit']): QuickRow {
  if (row.unitId !== null && row.unitLooked === null) return row
  const words = row.unitLooked ?? row.unit
  if (!unit)
    return row.unitId === null ? row : { ...row, unit: words, unitId: null, unitLooked: null }
  if (unit.id === row.unitId) return row
  return { ...row, unit: unit.name, unitId: unit.id, unitLooked: words }
}

function load(state: GridState, loaded: QuickRow[], extra: ExtraColumn[]): GridState {
  const rows = loaded
    .slice(0, mostQuickRows)
    .map((row, i) => ({ ...row, unitLooked: row.unitLooked ?? null, key: String(state.made + i) }))
  const made = state.made + rows.length
  const next = { ...emptyGrid(state.seed, state.first), time: state.time, rows, extra, made }
  return leave(
    filledUp(next),
    rows.map((row) => row.key),
  )
}
