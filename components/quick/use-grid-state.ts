'use client'

import { useSyncExternalStore } from 'react'
import type { GridStore } from './grid-store'
import type { GridState } from './grid-types'

/** The grid as it is now; drawn again at each change. */
export const useGridState = (grid: GridStore): GridState =>
  useSyncExternalStore(grid.subscribe, grid.state, grid.state)
