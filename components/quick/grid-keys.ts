import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { GridStore } from './grid-store'
import type { ColumnKey } from './quick-row'

/** A cell's field, wherever the event came from within it. */
export type CellField = HTMLElement & {
  dataset: { cell?: string; key?: string; was?: string; typed?: string }
}

/** The field of a cell and where it stands; null for a button beside the cells. */
export function cellOf(target: EventTarget | null): { key: string; column: ColumnKey } | null {
  const { cell, key } = (target as CellField | null)?.dataset ?? {}
  return cell && key ? { key, column: cell as ColumnKey } : null
}

/** Into a cell, and into view. */
export function focusCell(table: HTMLElement | null, key: string, column: ColumnKey): void {
  const place = `[data-key="${CSS.escape(key)}"][data-cell="${column}"]`
  ;(table ?? document).querySelector<CellField>(place)?.focus()
}

/**
 * The keys of the grid. Enter: down the column, and from a line's last cell to the name in the next
 * line (its kind goes on by itself). Arrows: up and down, but in a `<select>` they choose. Ctrl+D: as
 * above. Alt+Delete: out with the line. Ctrl+Z (or Alt+U), Ctrl+Y: a step back and forth; while a cell
 * is being typed in they are the browser's. While a keyboard composes, keys are its own.
 */
export function onGridKey(event: KeyboardEvent<HTMLElement>, grid: GridStore, shown: ColumnKey[]) {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return
  const table = event.currentTarget
  const { altKey, key } = event
  const control = event.ctrlKey || event.metaKey
  const at = cellOf(event.target)
  const way = wayOf(event)
  if (way && (altKey || !isTyping(event.target as CellField))) {
    const { past, future } = grid.state()
    if ((way === 'undo' ? past : future).length === 0) return
    event.preventDefault()
    return step(grid, table, way, at)
  }
  if (!at) return
  const move = (by: 1 | -1, column = at.column) => {
    event.preventDefault()
    const { rows } = grid.state()
    const next = rows[rows.findIndex((row) => row.key === at.key) + by]
    if (next) focusCell(table, next.key, column)
  }
  if (key === 'Enter' && !control && !altKey) {
    if (event.shiftKey) return move(-1)
    return at.column === shown.at(-1) ? move(1, 'name') : move(1)
  }
  const isSelect = (event.target as HTMLElement).matches('select')
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (!isSelect && !control && !altKey && !event.shiftKey) move(key === 'ArrowDown' ? 1 : -1)
    return
  }
  if (control && !altKey && !event.shiftKey && event.code === 'KeyD') {
    event.preventDefault()
    return grid.dispatch({ type: 'fillDown', ...at })
  }
  if (altKey && !control && key === 'Delete') {
    event.preventDefault()
    removeLine(grid, table, at.key, at.column)
  }
}

function wayOf({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent) {
  const control = ctrlKey || metaKey
  if (altKey && !control && code === 'KeyU') return 'undo'
  if (!control || altKey) return null
  if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo'
  return code === 'KeyY' && !shiftKey ? 'redo' : null
}

/**
 * The cell says what was typed in it since it was entered: its own undo comes first. What came in by
 * a paste of cells, a choice or from the line above the browser cannot take back.
 */
function isTyping(field: CellField): boolean {
  const { was, typed } = field.dataset
  const { value } = field as unknown as HTMLInputElement
  return field.matches('input') && typed === value && was !== value
}

/** Somebody types in a cell. */
export function typedInCell(field: CellField): void {
  if (cellOf(field)) field.dataset.typed = (field as unknown as HTMLInputElement).value
}

/** What a cell says when the focus comes into it. */
export function rememberCell(field: CellField): void {
  if (!field.matches('input') || !cellOf(field)) return
  field.dataset.was = (field as unknown as HTMLInputElement).value
  delete field.dataset.typed
}

function step(
  grid: GridStore,
  table: HTMLElement,
  way: 'undo' | 'redo',
  at: ReturnType<typeof cellOf>,
): void {
  const index = grid.state().rows.findIndex((row) => row.key === at?.key)
  flushSync(() => grid.dispatch({ type: way }))
  const { rows } = grid.state()
  const row = rows.find(({ key }) => key === at?.key) ?? rows[Math.min(index, rows.length - 1)]
  if (row && at) focusCell(table, row.key, at.column)
  const field = document.activeElement as CellField | null
  if (field) rememberCell(field)
}

/** Takes a line out; the focus goes to the line that moves up into its place. */
export function removeLine(
  grid: GridStore,
  table: HTMLElement | null,
  key: string,
  column: ColumnKey,
): void {
  const index = grid.state().rows.findIndex((row) => row.key === key)
  flushSync(() => grid.dispatch({ type: 'remove', key }))
  const { rows } = grid.state()
  const next = rows[Math.min(index, rows.length - 1)]
  if (next) focusCell(table, next.key, column)
}
