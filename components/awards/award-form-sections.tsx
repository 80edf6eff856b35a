'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { AreaField, DateField, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import type { AwardOptions } from '@/db/awards/options'
import { parseDate, todayIn } from '@/domain/dates'
import { levelHadEnded } from '@/domain/levels'
import { type Level, levels, type RecipientKind } from '@/domain/vocabulary'
import styles from './awards.module.css'
import { DecisionFields } from './decision-fields'
import { DoubtFields } from './doubt-fields'
import { type CorrectedPerson, NamesakeQuestion } from './namesake-question'
import { type NewRecords, useNewEvent, useNewUnit } from './new-records'
import { RecipientCells } from './recipient-cells'

type Who = { records: NewRecords; person?: CorrectedPerson }

/** Ai được khen; of one who is in the register already, what a changed name means. */
export function Recipient({ records, person }: Who) {
  const newUnit = useNewUnit(records)
  const t = useTranslations('awards.form')
  return (
    <FormSection title={t('who')}>
      <RecipientCells newUnit={newUnit} unitOfCollective={t('unitOfCollective')} />
      {person && <NamesakeQuestion person={person} />}
    </FormSection>
  )
}

/** Khen gì, and by which paper: what stays for the next person. */
export function Occasion({ options, records }: { options: AwardOptions; records: NewRecords }) {
  const newEvent = useNewEvent(records, options.campaigns)
  const t = useTranslations('awards.form')
  return (
    <>
      <FormSection title={t('what')} hint={t('kept')}>
        <AwardFormField options={options} />
        <SelectField
          name="campaignId"
          label={t('campaign')}
          empty={t('noCampaign')}
          options={options.campaigns.map((c) => ({ value: String(c.id), label: c.name }))}
        />
        <LevelField />
        <TextField name="awardYear" label={t('awardYear')} required inputMode="numeric" />
        <DoubtFields />
      </FormSection>
      <FormSection title={t('paper')} hint={t('kept')}>
        <DecisionFields />
        <Cell span={6}>
          <PickField name="eventId" label={t('event')} noun="events" create={newEvent} />
        </Cell>
      </FormSection>
      <FormSection title={t('why')} hint={t('whyHint')}>
        <Cell span={6}>
          <AreaField name="citation" label={t('citation')} rows={2} />
        </Cell>
      </FormSection>
    </>
  )
}

/** What few awards need: folded away until asked for. */
export function Details({ open }: { open: boolean }) {
  const t = useTranslations('awards.form')
  return (
    <details className={styles.more} open={open}>
      <summary>{t('more')}</summary>
      <FormSection title={t('details')}>
        <DateField name="meritFrom" label={t('meritFrom')} />
        <DateField name="meritTo" label={t('meritTo')} />
        <TextField name="rewardAmount" label={t('rewardAmount')} inputMode="numeric" />
        <TextField name="certificateNumber" label={t('certificateNumber')} />
        <Cell span={6}>
          <PickField name="modelId" label={t('model')} noun="models" />
        </Cell>
      </FormSection>
    </details>
  )
}

/** Forms for the kind of recipient chosen; a form of one level brings its level along. */
function AwardFormField({ options }: { options: AwardOptions }) {
  const t = useTranslations('awards.form')
  const { setValue, getFieldState } = useFormContext()
  const kind = useWatch({ name: 'recipientKind' }) as RecipientKind
  const chosen = useWatch({ name: 'awardFormId' }) as string
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another form is chosen
  useEffect(() => {
    const form = options.forms.find((f) => String(f.id) === String(chosen))
    if (form?.level && getFieldState('awardFormId').isDirty) setValue('level', form.level)
  }, [chosen])
  const forms = options.forms.filter(
    (form) => form.recipientKinds.includes(kind) || String(form.id) === String(chosen),
  )
  return (
    <SelectField
      name="awardFormId"
      label={t('awardForm')}
      required
      empty={t('choose')}
      options={forms.map((form) => ({ value: String(form.id), label: form.name }))}
    />
  )
}

/** Warns, and never blocks, when the level had ended on the decision's day (Truth of the field). */
function LevelField() {
  const t = useTranslations('awards.form')
  const words = useTranslations('vocabulary')
  const [level, decidedOn, year] = useWatch({ name: ['level', 'decidedOn', 'awardYear'] })
  const read = parseDate(String(decidedOn ?? ''), todayIn(new Date()))
  const ended = levelHadEnded(level as Level, read.ok ? read.date : null, Number(year))
  return (
    <div>
      <SelectField
        name="level"
        label={t('level')}
        required
        empty={t('choose')}
        options={levels.map((value) => ({ value, label: words(`level.${value}`) }))}
      />
      {ended && (
        <p className={styles.warning} role="status">
          {t('levelEnded')}
        </p>
      )}
    </div>
  )
}
