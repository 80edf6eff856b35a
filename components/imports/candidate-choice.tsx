'use client'

import { useTranslations } from 'next-intl'
import { unitTextOf } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import type { RowActions } from './row-list'
import styles from './rows.module.css'
import type { ShownRow } from './shown-row'

type Props = {
  importId: number
  row: ShownRow
  run: (send: () => Promise<ActionResult<unknown>>) => Promise<void>
  settle: RowActions['settle']
}

/** The units that a row's words may mean: one choice settles all rows that say the same. */
export function UnitChoice({ importId, row, run, settle }: Props) {
  const t = useTranslations('imports')
  const text = unitTextOf(row.cells)
  const id = row.chosenUnit ?? row.unitId
  const isListed = id === undefined || id === 'new' || row.units.some((unit) => unit.id === id)
  return (
    <select
      className={styles.candidates}
      aria-label={t('chooseUnit', { text })}
      value={id ?? ''}
      onChange={({ currentTarget: { value } }) => {
        if (value === '') return
        const choice = value === 'new' ? 'new' : Number(value)
        void run(() => settle({ id: importId, about: 'unit', text, choice, was: row.chosenUnit }))
      }}
    >
      {id === undefined && <option value="">{t('chooseUnit', { text })}</option>}
      {!isListed && <option value={id}>{row.unitName}</option>}
      {row.units.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {text} → {unit.name}
          {unit.detail ? ` (${unit.detail})` : ''}
        </option>
      ))}
      <option value="new">{t('newUnit', { text })}</option>
    </select>
  )
}

/** The forms of the catalogue that a row's words may mean: "Giấy khen" is often several. */
export function FormChoice({ importId, row, run, settle }: Props) {
  const t = useTranslations('imports')
  const text = row.cells.form ?? ''
  return (
    <select
      className={styles.candidates}
      aria-label={t('chooseForm', { text })}
      value={row.chosenForm ?? ''}
      onChange={({ currentTarget: { value } }) => {
        if (value === '') return
        const choice = Number(value)
        void run(() => settle({ id: importId, about: 'form', text, choice, was: row.chosenForm }))
      }}
    >
      {row.chosenForm === undefined && <option value="">{t('chooseForm', { text })}</option>}
      {row.forms.map((form) => (
        <option key={form.id} value={form.id}>
          {text} → {form.name}
        </option>
      ))}
    </select>
  )
}
