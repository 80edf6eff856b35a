'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { DecisionFields } from '@/components/awards/decision-fields'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import {
  AreaField,
  ChoiceField,
  type Option,
  SelectField,
  TextField,
} from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { hrefWith } from '@/components/page/query'
import { previewEditInput, ways } from '@/db/bulk-edits/input'
import type { ActionResult } from '@/domain/result'
import { levels } from '@/domain/vocabulary'
import { type EditText, editQuery } from './address'
import styles from './bulk-edits.module.css'

type Props = {
  edit: EditText
  /** The words of what the address names by id. */
  labels: { eventId: string; issuerId: string; unitId: string }
  campaigns: Option[]
  forms: Option[]
  back: string
  /** Says what is wrong before the preview is shown. */
  check: (input: never) => Promise<ActionResult<null>>
}

/** What to set on all the awards; each field stays as it is until told otherwise. */
export function BulkEditForm({ edit, labels, campaigns, forms, back, check }: Props) {
  const t = useTranslations('bulkEdits')
  const words = useTranslations('vocabulary')
  const router = useRouter()
  const state = useCommandForm({
    schema: previewEditInput,
    values: {
      ...edit,
      labels: { ...labels, decision: edit.issuerId ? edit.decisionNumber : '' },
    },
    send: check,
    onSaved: (_, __, values) =>
      router.push(hrefWith('/awards/edit', editQuery(values, { preview: true }), {})),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <div className={styles.sheet}>
        <FormSection title={t('field.decision')}>
          <WayField name="decision" blank={['decisionNumber', 'decidedOn', 'issuerId']}>
            <DecisionFields required />
          </WayField>
        </FormSection>
        <FormSection title={t('field.event')}>
          <WayField name="event" blank={['eventId']}>
            <Cell span={6}>
              <PickField name="eventId" label={t('to.event')} noun="events" required />
            </Cell>
          </WayField>
        </FormSection>
        <FormSection title={t('field.campaign')}>
          <WayField name="campaign" blank={['campaignId']}>
            <Cell span={6}>
              <SelectField
                name="campaignId"
                label={t('to.campaign')}
                required
                empty={t('choose')}
                options={campaigns}
              />
            </Cell>
          </WayField>
        </FormSection>
        <FormSection title={t('others')} hint={t('keptEmpty')}>
          <SelectField
            name="awardFormId"
            label={t('field.form')}
            empty={t('way.keep')}
            options={forms}
          />
          <TextField
            name="awardYear"
            label={t('field.year')}
            placeholder={t('way.keep')}
            inputMode="numeric"
          />
          <SelectField
            name="level"
            label={t('field.level')}
            empty={t('way.keep')}
            options={levels.map((value) => ({ value, label: words(`level.${value}`) }))}
          />
          <PickField
            name="unitId"
            label={t('field.unit')}
            noun="units"
            then={{ day: 'decidedOn', year: 'awardYear' }}
            placeholder={t('way.keep')}
          />
        </FormSection>
        <FormSection title={t('field.position')}>
          <WayField name="position" blank={['recipientNote']}>
            <Cell span={6}>
              <TextField name="recipientNote" label={t('to.position')} required />
            </Cell>
          </WayField>
        </FormSection>
        <FormSection title={t('field.achievement')}>
          <WayField name="achievement" blank={['citation']}>
            <Cell span={6}>
              <AreaField name="citation" label={t('to.achievement')} required rows={2} />
            </Cell>
          </WayField>
        </FormSection>
      </div>
      <FormButtons cancel={back} save={t('toPreview')} />
    </CommandForm>
  )
}

/** Stays, is set, or is emptied; what it is set to is asked only then. */
function WayField({
  name,
  blank,
  children,
}: {
  name: 'decision' | 'event' | 'campaign' | 'position' | 'achievement'
  blank: string[]
  children: ReactNode
}) {
  const t = useTranslations('bulkEdits')
  const way = useWatch({ name })
  const { setValue } = useFormContext()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another way is chosen
  useEffect(() => {
    if (way === 'set') return
    for (const field of blank) {
      setValue(field, '')
      setValue(`labels.${field}`, '')
    }
  }, [way])
  return (
    <>
      <Cell span={6}>
        <ChoiceField
          name={name}
          label={t(`what.${name}`)}
          options={ways.map((value) => ({ value, label: t(`way.${value}`) }))}
        />
      </Cell>
      {way === 'set' && children}
    </>
  )
}
