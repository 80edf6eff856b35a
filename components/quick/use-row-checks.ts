'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { RowCheck } from '@/db/awards/quick-check'
import type { GridStore } from './grid-store'
import type { GridState } from './grid-types'
import { type HeadTime, isBlank, lookOf, type QuickRow, yearOf } from './quick-row'
import { freshCheck } from './row-problems'

export type Settled = 'settled' | 'signedOut' | 'unreachable'
export type RowChecks = {
  /** Soon: asks about lines that were left since. */
  schedule: () => void
  /** Now, and about every line; answers when all are known. */
  settle: () => Promise<Settled>
}

/** What one request asks about. */
const most = 50

/**
 * Asks the registers about each line that was left: its unit, and earlier awards of the recipient.
 * `active` is the line in which somebody types; it is left alone.
 */
export function useRowChecks(grid: GridStore, active: RefObject<string | null>): RowChecks {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const checks = useRef<RowChecks>(undefined)
  checks.current ??= {
    schedule: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        const rows = waiting(grid.state(), active.current)
        if (rows.length > 0) void ask(grid, rows, active)
      }, 150)
    },
    settle: async () => {
      clearTimeout(timer.current)
      active.current = null
      for (let asked = 0; ; asked++) {
        const rows = waiting(grid.state(), null)
        // Each round settles what it asked: more rounds than lines would be words that never stand still.
        if (rows.length === 0 || asked > 20) return 'settled'
        const outcome = await ask(grid, rows, active)
        if (outcome !== 'settled') return outcome
      }
    },
  }
  const { schedule } = checks.current
  useEffect(() => {
    schedule()
    const stop = grid.subscribe(schedule)
    return () => {
      stop()
      clearTimeout(timer.current)
    }
  }, [grid, schedule])
  return checks.current
}

/** Lines whose words the registers have not been asked about. */
function waiting(state: GridState, active: string | null): QuickRow[] {
  return state.rows
    .filter(
      (row) =>
        row.key !== active &&
        !isBlank(row) &&
        row.kind !== '' &&
        (active === null || state.left[row.key]) &&
        !freshCheck(row, state),
    )
    .slice(0, most)
}

async function ask(
  grid: GridStore,
  rows: QuickRow[],
  active: RefObject<string | null>,
): Promise<Settled> {
  const { time } = grid.state()
  const looked = Object.fromEntries(rows.map((row) => [row.key, lookOf(row, time)]))
  try {
    const answer = await fetch('/awards/quick/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        decidedOn: time.decidedOn,
        rows: rows.map((row) => toCheck(row, time)),
      }),
    })
    if (answer.status === 401) return 'signedOut'
    if (!answer.ok) return 'unreachable'
    const checks = (await answer.json()) as RowCheck[]
    grid.dispatch({ type: 'checked', checks, looked, active: active.current })
    return 'settled'
  } catch {
    return 'unreachable'
  }
}

function toCheck(row: QuickRow, time: HeadTime) {
  const { key, kind, name, individualId, unit, unitId, unitLooked } = row
  const year = yearOf(row, time)
  return {
    key,
    kind,
    name: name.slice(0, 1000),
    individualId,
    unit: (unitLooked ?? unit).slice(0, 1000),
    unitId: unitLooked === null ? unitId : null,
    year: /^[12]\d{3}$/.test(year) ? year : null,
  }
}
