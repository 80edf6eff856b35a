'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { type CommandFormState, useCommandForm } from '@/components/form/use-command-form'
import { quickHeadInput } from '@/db/awards/input-quick'
import { addressOf } from '@/domain/address'
import { parseDate } from '@/domain/dates'
import type { ActionResult } from '@/domain/result'
import { problem } from '@/domain/validation'
import type { RecipientKind } from '@/domain/vocabulary'
import { createGrid, type GridStore } from './grid-store'
import { countKinds, type HeadTime, isBlank, type QuickRow, rowToSend } from './quick-row'
import { type Beside, doublesOf, freshCheck, notesOf } from './row-problems'
import { useGridDraft } from './use-grid-draft'
import { type RowChecks, useRowChecks } from './use-row-checks'

type Made = { ids: number[]; decisionId: number | null; batch: number | null }
export type Saved = {
  totals: Record<RecipientKind, number>
  n: number
  href: string
  batch: number | null
  /** The lines as they were sent: what an undo brings back into the grid. */
  rows: QuickRow[]
}
type Options = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<Made>>
  forms: Beside['forms']
  today: string
  account: number
}

const headFields = [
  'eventId',
  'campaignId',
  'decisionNumber',
  'decidedOn',
  'issuerId',
  'decision',
  'awardFormId',
  'level',
  'awardYear',
  'doubtReason',
]
const kept = headFields.filter((name) => name !== 'doubtReason')

/**
 * The head as a command's form and the lines beside it. Saving asks the registers about every line
 * first; while a line has an error nothing is sent, and a refusal comes back to its lines.
 */
export function useQuickForm({ values, send, forms, today, account }: Options): {
  state: CommandFormState
  grid: GridStore
  active: RefObject<string | null>
  checks: RowChecks
  saved: Saved | undefined
} {
  const [grid] = useState(() => createGrid(values.firstKind))
  const [saved, setSaved] = useState<Saved>()
  const active = useRef<string | null>(null)
  const sent = useRef<QuickRow[]>([])

  const sendRows = async (all: FieldValues): Promise<ActionResult<Made>> => {
    const head = Object.fromEntries(headFields.map((name) => [name, all[name]]))
    grid.dispatch({ type: 'time', time: timeOf(all, today) })
    const settled = await checks.settle()
    if (settled === 'signedOut')
      return { ok: false, reason: 'signedOut', problems: { '': 'signedOut' } }
    if (settled === 'unreachable')
      return { ok: false, reason: 'failed', problems: { '': 'unreachable' } }
    grid.dispatch({ type: 'refuse', problems: {} })
    const rows = grid.state().rows.filter((row) => !isBlank(row))
    sent.current = rows
    if (rows.length === 0) return invalid('noRows')
    grid.dispatch({ type: 'leave', keys: rows.map(({ key }) => key) })
    const n = countWrong(grid, rows, { form: text(head.awardFormId), year: text(head.awardYear) })
    if (n > 0) return invalid(problem('rowsToMend', { n }))
    const doubtful = rows.filter((row) => freshCheck(row, grid.state())?.doubt).length
    if (doubtful > 0 && text(head.doubtReason).trim() === '')
      return invalid(problem('rowsOutOfTime', { n: doubtful }), { doubtReason: 'reasonForDoubt' })
    const { seed } = grid.state()
    const lines = rows.map((row) => rowToSend(row, seed))
    const answer = await send({ ...head, rows: lines } as never)
    return answer.ok ? answer : apart(answer)
  }

  const countWrong = (from: GridStore, rows: QuickRow[], head: { form: string; year: string }) => {
    const doubles = doublesOf(rows)
    return rows.filter((row) =>
      notesOf(row, {
        ...head,
        forms,
        today,
        refused: undefined,
        check: freshCheck(row, from.state()),
        twice: doubles.get(row.key),
      }).some(({ tone }) => tone === 'error'),
    ).length
  }

  /** What a refusal says of lines goes to the lines; the summary says how many there are. */
  const apart = <T extends Exclude<ActionResult<Made>, { ok: true }>>(answer: T): T => {
    const ofRows: Record<string, Record<string, string>> = {}
    const ofHead: Record<string, string> = {}
    for (const [path, message] of Object.entries(answer.problems)) {
      const [, at, field] = /^rows\.(\d+)\.(\w+)$/.exec(path) ?? []
      const key = sent.current[Number(at)]?.key
      if (key && field) ofRows[key] = { ...ofRows[key], [field]: message }
      else ofHead[path === 'rows' ? '' : path] = message
    }
    grid.dispatch({ type: 'refuse', problems: ofRows })
    const n = Object.keys(ofRows).length
    if (n > 0) ofHead[''] ??= problem('rowsToMend', { n })
    return { ...answer, problems: ofHead }
  }

  const state = useCommandForm({
    schema: quickHeadInput,
    values,
    send: sendRows as never,
    carryOver: kept,
    draft: `award.quick.${account}`,
    onSaved: (made: Made, _, head) => {
      const rows = sent.current
      setSaved({
        totals: countKinds(rows),
        n: rows.length,
        href: listOf(made, head, rows),
        batch: made.batch,
        rows,
      })
    },
  })
  const { getValues, watch } = state.form
  const checks = useRowChecks(grid, active)
  useEffect(() => {
    const take = () => grid.dispatch({ type: 'time', time: timeOf(getValues(), today) })
    take()
    return watch(take).unsubscribe
  }, [grid, today, getValues, watch])
  useGridDraft(state.form, grid)
  // The head stays for the next block, as on “Lưu và thêm tiếp”.
  return { state: { ...state, submit: () => state.submit('again') }, grid, active, checks, saved }
}

/** The list narrowed to what was just saved, as far as all lines share it, newest first. */
function listOf({ decisionId }: Made, head: FieldValues, rows: QuickRow[]): string {
  const shared = (column: 'form' | 'level' | 'year', value: unknown) =>
    rows.every((row) => row[column] === '') ? value || undefined : undefined
  return addressOf('/awards', {
    year: shared('year', text(head.awardYear).trim()),
    level: shared('level', head.level),
    campaign: head.campaignId || undefined,
    form: shared('form', head.awardFormId),
    event: head.eventId || undefined,
    decision: decisionId ?? undefined,
    sort: '-recorded',
  })
}

/** What units are looked for by: the decision's day, as far as it can be read, and the year. */
function timeOf({ decidedOn, awardYear }: FieldValues, today: string): HeadTime {
  const read = parseDate(text(decidedOn), today)
  return { decidedOn: read.ok ? read.date : '', year: text(awardYear).trim() }
}

const invalid = (message: string, problems: Record<string, string> = {}) =>
  ({ ok: false, reason: 'invalid', problems: { '': message, ...problems } }) as const

const text = (value: unknown): string => String(value ?? '')
