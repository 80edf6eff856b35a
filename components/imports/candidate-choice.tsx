'use client'

import { useTranslations } from 'next-intl'
import { unitTextOf } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import type { RowActions } from './row-list'
import type { ShownRow } from './shown-row'

type Props = {
  importId: number
  row: ShownRow
  /** In the list only the likeliest are offered; beside the row all of them. */
  most: number
  busy: boolean
  run: (send: () => Promise<ActionResult<unknown>>) => Promise<boolean>
  settle: RowActions['settle']
}

/**
 * The units and forms that a row's words may mean, each a button with its whole name: one click
 * settles all rows that say the same.
 */
export function Candidates({ importId, row, most, busy, run, settle }: Props) {
  const t = useTranslations('imports')
  const isAll = most > 1
  const unitText = unitTextOf(row.cells)
  const formText = row.cells.form ?? ''
  const choose = (about: 'unit' | 'form', choice: number | 'new') => {
    const text = about === 'unit' ? unitText : formText
    const was = about === 'unit' ? row.chosenUnit : row.chosenForm
    void run(() => settle({ id: importId, about, text, choice, was }))
  }
  const asksUnit = isAsked(row, unitProblems) || (isAll && row.chosenUnit !== undefined)
  const asksForm = isAsked(row, formProblems) || (isAll && row.chosenForm !== undefined)
  return (
    <>
      {asksUnit &&
        row.units.slice(0, most).map(({ id, name, detail }) => (
          <button
            key={id}
            type="button"
            disabled={busy}
            aria-pressed={isAll ? row.chosenUnit === id : undefined}
            aria-label={t('isUnit', { text: unitText, name })}
            title={detail}
            onClick={() => choose('unit', id)}
          >
            {isAll && detail ? `${name} (${detail})` : name}
          </button>
        ))}
      {asksUnit && (isAll || row.units.length === 0) && unitText !== '' && (
        <button
          type="button"
          disabled={busy}
          aria-pressed={isAll ? row.chosenUnit === 'new' : undefined}
          onClick={() => choose('unit', 'new')}
        >
          {t('newUnit', { text: unitText })}
        </button>
      )}
      {asksForm &&
        row.forms.slice(0, isAll ? undefined : 0).map(({ id, name }) => (
          <button
            key={id}
            type="button"
            disabled={busy}
            aria-pressed={row.chosenForm === id}
            aria-label={t('isForm', { text: formText, name })}
            onClick={() => choose('form', id)}
          >
            {name}
          </button>
        ))}
    </>
  )
}

const unitProblems = ['unit-near', 'unit-ambiguous', 'unit-unknown', 'parent-unknown']
const formProblems = ['form-ambiguous', 'form-unknown']

const isAsked = ({ problems }: ShownRow, codes: string[]): boolean =>
  problems.some(({ code, field }) => codes.includes(code) && field !== 'name')
