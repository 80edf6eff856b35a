'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { useFieldsOfYear } from '@/components/campaigns/use-fields-of-year'
import { AreaField, ChoiceField, DateField, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import type { FieldsByYear } from '@/db/campaign-years/fields'
import {
  levels,
  modelKinds,
  modelStages,
  type RecipientKind,
  recipientKinds,
} from '@/domain/vocabulary'

type Named = { id: number; name: string }
const named = (list: Named[]) => list.map(({ id, name }) => ({ value: String(id), label: name }))

/** Which registration it belongs to: a new one enters the register with it. */
export function Place({ campaigns }: { campaigns: Named[] }) {
  const t = useTranslations('models.form')
  return (
    <FormSection title={t('where')} hint={t('whereHint')}>
      <Cell span={2}>
        <SelectField
          name="campaignId"
          label={t('campaign')}
          required
          empty={campaigns.length === 1 ? undefined : t('choose')}
          options={named(campaigns)}
        />
      </Cell>
      <Cell span={1}>
        <TextField name="year" label={t('year')} required inputMode="numeric" />
      </Cell>
      <Cell span={3}>
        <PickField name="unitId" label={t('unit')} noun="units" required />
      </Cell>
    </FormSection>
  )
}

export function What({ fields, byYear }: { fields: Named[]; byYear: FieldsByYear }) {
  const t = useTranslations('models.form')
  const words = useTranslations('vocabulary')
  const offered = useFieldsOfYear(fields, byYear, 'fieldId')
  const owner = useWatch({ name: 'ownerKind' }) as RecipientKind
  return (
    <FormSection title={t('what')}>
      <Cell span={6}>
        <TextField name="title" label={t('title')} required autoFocus />
      </Cell>
      <Cell span={2}>
        <ChoiceField
          name="kind"
          label={t('kind')}
          options={modelKinds.map((value) => ({ value, label: words(`modelKind.${value}`) }))}
        />
      </Cell>
      <Cell span={2}>
        <SelectField
          name="fieldId"
          label={t('field')}
          empty={t('noField')}
          options={named(offered)}
        />
      </Cell>
      <Cell span={2}>
        <SelectField
          name="level"
          label={t('level')}
          empty={t('noLevel')}
          options={levels.map((value) => ({ value, label: words(`level.${value}`) }))}
        />
      </Cell>
      <ChoiceField
        name="ownerKind"
        label={t('ownerKind')}
        options={recipientKinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
      />
      <TextField
        name="ownerName"
        label={t(`ownerName.${owner}`)}
        required={owner !== 'collective'}
        placeholder={owner === 'collective' ? t('ownerIsUnit') : undefined}
      />
      <Cell span={6}>
        <TextField name="place" label={t('place')} />
      </Cell>
    </FormSection>
  )
}

export function Substance() {
  const t = useTranslations('models.form')
  return (
    <FormSection title={t('substance')}>
      <Cell span={6}>
        <AreaField name="content" label={t('content')} rows={4} />
      </Cell>
      <Cell span={6}>
        <AreaField name="result" label={t('result')} rows={4} />
      </Cell>
      <TextField name="peopleReached" label={t('peopleReached')} inputMode="numeric" />
      <TextField name="moneyRaised" label={t('moneyRaised')} inputMode="numeric" />
      <Cell span={6}>
        <PickField
          name="replicatesModelId"
          label={t('replicates')}
          noun="models"
          hint={t('replicatesHint')}
        />
      </Cell>
    </FormSection>
  )
}

/** Where it stands when it enters the book; from then on it moves by dated steps. */
export function Beginning() {
  const t = useTranslations('models.form')
  const words = useTranslations('vocabulary.modelStage')
  return (
    <FormSection title={t('stands')} hint={t('standsHint')}>
      <SelectField
        name="stage"
        label={t('stage')}
        options={modelStages.map((value) => ({ value, label: words(value) }))}
      />
      <DateField name="stageOn" label={t('stageOn')} hint={t('stageOnHint')} />
    </FormSection>
  )
}
