'use client'

import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { GridStore } from './grid-store'
import type { GridState } from './grid-types'
import { type ExtraColumn, extraColumns, isBlank, type QuickRow } from './quick-row'

/**
 * Carries the lines in the form's field `grid` as text, so that the form's own draft keeps them with
 * the head, and brings them back when the form takes up a draft or begins anew.
 */
export function useGridDraft(form: UseFormReturn<FieldValues>, grid: GridStore): void {
  useEffect(() => {
    const take = (text: unknown) => {
      const { rows, extra } = read(text)
      if (text === textOf(grid.state())) return
      // Columns that were asked for stay for the next block.
      grid.dispatch({ type: 'load', rows, extra: text ? extra : grid.state().extra })
    }
    // The draft was taken up before this effect began to listen.
    take(form.getValues('grid'))
    const ofForm = form.watch((values, { name }) => {
      if (name === undefined) take(values.grid)
    })
    const ofGrid = grid.subscribe(() => {
      const text = textOf(grid.state())
      if (text !== form.getValues('grid')) form.setValue('grid', text, { shouldDirty: true })
    })
    return () => {
      ofForm.unsubscribe()
      ofGrid()
    }
  }, [form, grid])
}

/** Empty when nothing is typed, so that an untouched grid leaves no draft. */
function textOf({ rows, extra }: GridState): string {
  const last = rows.findLastIndex((row) => !isBlank(row))
  if (last < 0) return ''
  return JSON.stringify({ extra, rows: rows.slice(0, last + 1) })
}

function read(text: unknown): { rows: QuickRow[]; extra: ExtraColumn[] } {
  try {
    const kept = JSON.parse(String(text || '{}')) as { rows?: QuickRow[]; extra?: string[] }
    return {
      rows: Array.isArray(kept.rows) ? kept.rows : [],
      extra: extraColumns.filter((column) => kept.extra?.includes(column)),
    }
  } catch {
    return { rows: [], extra: [] }
  }
}
