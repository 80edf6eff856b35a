'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { AreaField, ChoiceField, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import {
  levels,
  modelStages,
  type TallyMeasure,
  tallyBounds,
  tallyKinds,
  tallyMeasures,
} from '@/domain/vocabulary'
import { type SourceChoice, SourceFields } from './source-fields'
import { boundKey } from './tally-words'

type Named = { id: number; name: string }
export type TallyChoices = {
  campaigns: Named[]
  forms: Named[]
  fields: Named[]
  /** Numbers that this one may be a part of. */
  wholes: Named[]
  sources: SourceChoice[]
}

const named = (list: Named[]) => list.map(({ id, name }) => ({ value: String(id), label: name }))
const useMeasure = () => useWatch({ name: 'measure' }) as TallyMeasure

/** The number itself, and whom or what it counts. */
export function Counted() {
  const t = useTranslations('tallies.form')
  const words = useTranslations('vocabulary')
  const measure = useMeasure()
  return (
    <FormSection title={t('number')}>
      <Cell span={4}>
        <ChoiceField
          name="measure"
          label={t('measure')}
          options={tallyMeasures.map((value) => ({ value, label: words(`measure.${value}`) }))}
        />
      </Cell>
      <Cell span={1}>
        <TextField name="count" label={t('count')} required inputMode="numeric" autoFocus />
      </Cell>
      <Cell span={1}>
        <SelectField
          name="bound"
          label={t('bound')}
          empty={t('exact')}
          options={tallyBounds.map((value) => ({ value, label: t(`boundIs.${boundKey[value]}`) }))}
        />
      </Cell>
      {measure !== 'units' && (
        <>
          <Cell span={4}>
            <SelectField
              name="recipientKind"
              label={t(measure === 'awards' ? 'kind' : 'owner')}
              required
              hint={t('kindHint')}
              options={tallyKinds.map((value) => ({ value, label: words(`tallyKind.${value}`) }))}
            />
          </Cell>
          <Cell span={2}>
            <SelectField
              name="level"
              label={t('level')}
              empty={t('anyLevel')}
              options={levels.map((value) => ({ value, label: words(`level.${value}`) }))}
            />
          </Cell>
        </>
      )}
    </FormSection>
  )
}

/** What it is about: years, campaign, form, unit, a whole. What is left open counts all. */
export function About({ choices }: { choices: TallyChoices }) {
  const t = useTranslations('tallies.form')
  const words = useTranslations('vocabulary')
  const measure = useMeasure()
  return (
    <FormSection title={t('about')} hint={t('aboutHint')}>
      <Cell span={1}>
        <TextField name="yearFrom" label={t('yearFrom')} required inputMode="numeric" />
      </Cell>
      <Cell span={1}>
        <TextField name="yearTo" label={t('yearTo')} required inputMode="numeric" />
      </Cell>
      <Cell span={4}>
        <SelectField
          name="campaignId"
          label={t('campaign')}
          empty={t('anyCampaign')}
          options={named(choices.campaigns)}
        />
      </Cell>
      {measure === 'awards' && (
        <>
          <SelectField
            name="awardFormId"
            label={t('form')}
            empty={t('anyForm')}
            options={named(choices.forms)}
          />
          <PickField name="eventId" label={t('event')} noun="events" hint={t('eventHint')} />
        </>
      )}
      {measure === 'models' && (
        <>
          <SelectField
            name="fieldId"
            label={t('field')}
            empty={t('anyField')}
            options={named(choices.fields)}
          />
          <SelectField
            name="stage"
            label={t('stage')}
            hint={t('stageHint')}
            empty={t('anyStage')}
            options={modelStages
              .filter((value) => value !== 'registered')
              .map((value) => ({ value, label: words(`modelStage.${value}`) }))}
          />
        </>
      )}
      <PickField name="unitId" label={t('unit')} noun="units" hint={t('unitHint')} />
      {choices.wholes.length > 0 && (
        <SelectField
          name="partOfId"
          label={t('partOf')}
          hint={t('partOfHint')}
          empty={t('notPart')}
          options={named(choices.wholes)}
        />
      )}
    </FormSection>
  )
}

/** Where it was printed, and the words themselves. */
export function Printed({ choices }: { choices: TallyChoices }) {
  const t = useTranslations('tallies.form')
  return (
    <FormSection title={t('printed')}>
      <SourceFields sources={choices.sources} />
      <Cell span={6}>
        <AreaField name="quote" label={t('quote')} hint={t('quoteHint')} rows={2} />
      </Cell>
      <Cell span={6}>
        <AreaField name="remark" label={t('remark')} rows={1} />
      </Cell>
    </FormSection>
  )
}
