'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { DecisionFields } from '@/components/awards/decision-fields'
import { SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell } from '@/components/form/section'
import type { AwardOptions } from '@/db/awards/options'
import { parseDate } from '@/domain/dates'
import { levelHadEnded } from '@/domain/levels'
import { type Level, levels } from '@/domain/vocabulary'
import styles from './quick.module.css'

/** What holds for the whole block: said once, and kept after saving. */
export function QuickHead({ options, today }: { options: AwardOptions; today: string }) {
  const t = useTranslations('awards.form')
  const own = useTranslations('quick')
  const words = useTranslations('vocabulary')
  const { setValue, getFieldState } = useFormContext()
  const [form, level, decidedOn, year] = useWatch({
    name: ['awardFormId', 'level', 'decidedOn', 'awardYear'],
  }) as string[]
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form of one level brings it along when chosen
  useEffect(() => {
    const chosen = options.forms.find(({ id }) => String(id) === String(form))
    if (chosen?.level && getFieldState('awardFormId').isDirty) setValue('level', chosen.level)
  }, [form])
  const read = parseDate(String(decidedOn ?? ''), today)
  const ended = levelHadEnded(level as Level, read.ok ? read.date : null, Number(year))
  return (
    <fieldset className={styles.head}>
      <legend>
        {own('head')} <small>{own('headHint')}</small>
      </legend>
      <Cell span={2}>
        <SelectField
          name="awardFormId"
          label={t('awardForm')}
          required
          empty={t('choose')}
          options={options.forms.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      </Cell>
      <Cell span={1}>
        <SelectField
          name="level"
          label={own('column.level')}
          required
          empty={t('choose')}
          options={levels.map((value) => ({ value, label: words(`level.${value}`) }))}
        />
      </Cell>
      <Cell span={1}>
        <TextField name="awardYear" label={own('column.year')} required inputMode="numeric" />
      </Cell>
      <Cell span={2}>
        <SelectField
          name="campaignId"
          label={t('campaign')}
          empty={t('noCampaign')}
          options={options.campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      </Cell>
      <Cell span={2}>
        <PickField name="eventId" label={t('event')} noun="events" />
      </Cell>
      <DecisionFields />
      {ended && (
        <Cell span={2}>
          <p className={styles.warning} role="status">
            {t('levelEnded')}
          </p>
        </Cell>
      )}
    </fieldset>
  )
}
