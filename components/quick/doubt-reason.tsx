'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { TextField } from '@/components/form/fields'
import type { GridStore } from './grid-store'
import styles from './quick.module.css'
import { freshCheck } from './row-problems'
import { useGridState } from './use-grid-state'

/** Asked for once for the whole block: why units of another time are right. */
export function ReasonForDoubts({ grid }: { grid: GridStore }) {
  const t = useTranslations('awards.form')
  const { formState, getValues } = useFormContext()
  const state = useGridState(grid)
  const isDoubtful = state.rows.some(
    (row) => state.checks[row.key]?.check.doubt && freshCheck(row, state)?.doubt,
  )
  if (!isDoubtful && !formState.errors.doubtReason && !getValues('doubtReason')) return null
  return (
    <div className={styles.reason}>
      <TextField name="doubtReason" label={t('doubtReason')} required={isDoubtful} />
    </div>
  )
}
