'use client'

import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { GridStore } from './grid-store'
import { type Beside, doublesOf, freshCheck, notesOf, type RowNote } from './row-problems'
import { useGridState } from './use-grid-state'

/** A line about which something is to be said, and where it stands. */
export type NotedLine = { key: string; at: number; notes: RowNote[] }
export type Judge = { forms: Beside['forms']; today: string }

/** The lines that were left and are wrong or doubtful, in the order of the grid. */
export function useLineNotes(grid: GridStore, { forms, today }: Judge): NotedLine[] {
  const state = useGridState(grid)
  const [form, year] = useWatch({ name: ['awardFormId', 'awardYear'] }) as [string, string]
  return useMemo(() => {
    const doubles = doublesOf(state.rows)
    const beside = { form: String(form ?? ''), year: String(year ?? ''), forms, today }
    return state.rows.flatMap((row, at) => {
      if (!state.left[row.key]) return []
      const notes = notesOf(row, {
        ...beside,
        check: freshCheck(row, state),
        refused: state.refused[row.key],
        twice: doubles.get(row.key),
      })
      return notes.length > 0 ? [{ key: row.key, at, notes }] : []
    })
  }, [state, form, year, forms, today])
}

export const isWrong = ({ notes }: NotedLine): boolean => notes.some(({ tone }) => tone === 'error')
