'use client'

import { useTranslations } from 'next-intl'
import type { ActionResult } from '@/domain/result'
import { asTyped } from './row-form'
import styles from './rows.module.css'
import type { ShownRow } from './shown-row'

type Props = {
  row: ShownRow
  run: (send: () => Promise<ActionResult<unknown>>) => Promise<void>
  correct: (input: never) => Promise<ActionResult<unknown>>
}

/** The units that a row's words may mean: one choice settles it, or enters the unit anew. */
export function CandidateChoice({ row, run, correct }: Props) {
  const t = useTranslations('imports')
  const written = row.cells.unit ?? row.cells.parent ?? row.cells.name ?? ''
  return (
    <select
      className={styles.candidates}
      aria-label={t('chooseUnit', { text: written })}
      value={row.chosenUnit ?? row.unitId ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget
        if (value === '') return
        const unitId = value === 'new' ? 'new' : Number(value)
        const input = { ...asTyped(row), id: row.id, version: row.version, unitId }
        void run(() => correct(input as never))
      }}
    >
      {row.unitId === undefined && <option value="">{t('chooseUnit', { text: written })}</option>}
      {row.units.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {written} → {unit.name}
          {unit.detail ? ` (${unit.detail})` : ''}
        </option>
      ))}
      <option value="new">{t('newUnit', { text: written })}</option>
    </select>
  )
}
