'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { levels, modelStages, tallyBounds, tallyKinds, tallyMeasures } from '@/domain/vocabulary'
import type { TallyChoices } from '../tally-form-sections'
import { boundKey } from '../tally-words'
import styles from './reader.module.css'
import { type TypedTally, typedWords } from './row-words'

type Props = { at: number; choices: Pick<TallyChoices, 'campaigns' | 'forms' | 'fields'> }

/** What was understood of one number, each fact to be corrected. */
export function Facts({ at, choices }: Props) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const rows = (useWatch({ name: 'tallies' }) ?? []) as TypedTally[]
  const measure = rows[at]?.measure
  const name = (field: keyof TypedTally) => `tallies.${at}.${field}`
  const named = (list: { id: number; name: string }[]) =>
    list.map((one) => ({ value: String(one.id), label: one.name }))
  return (
    <div className={styles.facts}>
      <TextField name={name('count')} label={t('form.count')} required inputMode="numeric" />
      <SelectField
        name={name('bound')}
        label={t('form.bound')}
        empty={t('form.exact')}
        options={tallyBounds.map((value) => ({
          value,
          label: t(`form.boundIs.${boundKey[value]}`),
        }))}
      />
      <TextField name={name('yearFrom')} label={t('form.yearFrom')} required inputMode="numeric" />
      <TextField name={name('yearTo')} label={t('form.yearTo')} required inputMode="numeric" />
      <SelectField
        name={name('measure')}
        label={t('form.measure')}
        options={tallyMeasures.map((value) => ({ value, label: words(`measure.${value}`) }))}
      />
      {measure !== 'units' && (
        <>
          <SelectField
            name={name('recipientKind')}
            label={t(measure === 'awards' ? 'form.kind' : 'form.owner')}
            options={tallyKinds.map((value) => ({ value, label: words(`tallyKind.${value}`) }))}
          />
          <SelectField
            name={name('level')}
            label={t('form.level')}
            empty={t('form.anyLevel')}
            options={levels.map((value) => ({ value, label: words(`level.${value}`) }))}
          />
        </>
      )}
      <SelectField
        name={name('campaignId')}
        label={t('form.campaign')}
        empty={t('form.anyCampaign')}
        options={named(choices.campaigns)}
      />
      {measure === 'awards' && (
        <>
          <SelectField
            name={name('awardFormId')}
            label={t('form.form')}
            empty={t('form.anyForm')}
            options={named(choices.forms)}
          />
          <PickField
            name={name('eventId')}
            label={t('form.event')}
            noun="events"
            placeholder={t('form.anyEvent')}
          />
        </>
      )}
      {measure === 'models' && (
        <>
          <SelectField
            name={name('fieldId')}
            label={t('form.field')}
            empty={t('form.anyField')}
            options={named(choices.fields)}
          />
          <SelectField
            name={name('stage')}
            label={t('form.stage')}
            empty={t('form.anyStage')}
            options={modelStages
              .filter((value) => value !== 'registered')
              .map((value) => ({ value, label: words(`modelStage.${value}`) }))}
          />
        </>
      )}
      <PickField
        name={name('unitId')}
        label={t('form.unit')}
        noun="units"
        placeholder={t('form.anyUnit')}
      />
      {rows.length > 1 && (
        <SelectField
          name={name('partOfRow')}
          label={t('read.partOf')}
          empty={t('read.notPart')}
          options={rows.flatMap((row, other) =>
            other === at
              ? []
              : [{ value: String(other), label: `${other + 1}. ${typedWords(row, t, words)}` }],
          )}
        />
      )}
    </div>
  )
}
