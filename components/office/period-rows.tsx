'use client'

import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import { TextField } from '@/components/form/fields'
import { Plus } from '@/components/page/plus'
import styles from './period-rows.module.css'

/** The periods that reports speak of by name; they stand first where a period is chosen. */
export function PeriodRows() {
  const t = useTranslations('office.form')
  const form = useTranslations('form')
  const { fields: rows, append, remove } = useFieldArray({ name: 'periods' })
  return (
    <div className={styles.rows}>
      {rows.length === 0 && <p className={styles.none}>{t('noPeriod')}</p>}
      {rows.map((row, at) => (
        <fieldset key={row.id} className={styles.row}>
          <legend className={styles.legend}>{t('period', { n: at + 1 })}</legend>
          <TextField
            name={`periods.${at}.name`}
            label={t('periodName')}
            placeholder={t('periodExample')}
            required
          />
          <TextField name={`periods.${at}.from`} label={t('from')} inputMode="numeric" required />
          <TextField name={`periods.${at}.to`} label={t('to')} inputMode="numeric" required />
          <Button
            type="button"
            variant="subtle"
            color="gray"
            px={8}
            className={styles.remove}
            aria-label={`${form('removeRow')} ${at + 1}`}
            title={form('removeRow')}
            onClick={() => remove(at)}
          >
            <IconTrash size={17} stroke={1.6} aria-hidden />
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          type="button"
          variant="default"
          leftSection={<Plus />}
          onClick={() => append({ name: '', from: '', to: '' })}
        >
          {t('addPeriod')}
        </Button>
      </div>
    </div>
  )
}
