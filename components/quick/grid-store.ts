import { newCreateKey } from '@/components/form/key'
import type { RecipientKind } from '@/domain/vocabulary'
import { reduceGrid } from './grid-state'
import { emptyGrid, type GridAction, type GridState } from './grid-types'

/** The grid's state outside React: read at any moment, and only lines that changed are drawn again. */
export type GridStore = {
  state: () => GridState
  dispatch: (action: GridAction) => void
  subscribe: (listener: () => void) => () => void
}

/** `first`: the kind of the first line, an individual when left out. */
export function createGrid(first?: RecipientKind): GridStore {
  let state = emptyGrid(newCreateKey(), first)
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    dispatch: (action) => {
      const next = reduceGrid(state, action)
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
