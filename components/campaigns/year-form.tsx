'use client'

import { Checkbox } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Controller, type FieldValues } from 'react-hook-form'
import { DecisionFields } from '@/components/awards/decision-fields'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField, DateField, SelectField, TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import type { UnitChoice } from '@/db/campaign-years/choices'
import { openCampaignYearInput, updateCampaignYearInput } from '@/db/campaign-years/input'
import type { ActionResult } from '@/domain/result'
import { UnitChecks } from './unit-checks'
import styles from './year-form.module.css'

type Named = { id: number; name: string }
type Props = {
  values: FieldValues
  campaigns: Named[]
  fields: Named[]
  units: UnitChoice[]
  /** Units registered in earlier years, by `<campaign>.<year>`. */
  registered: Record<string, number[]>
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  /** The year that is corrected; absent for a new one. */
  id?: number
}

/** A campaign opened for one year: plan, days, fields, units expected. */
export function YearForm({ values, campaigns, fields, send, account, id, ...choice }: Props) {
  const t = useTranslations('campaignYears')
  const router = useRouter()
  const state = useCommandForm({
    schema: id ? updateCampaignYearInput : openCampaignYearInput,
    values,
    send,
    draft: `campaignYear.${id ?? 'new'}.${account}`,
    onSaved: (saved) => router.push(`/campaigns/years/${saved.id}?saved=1`),
  })
  return (
    <CommandForm state={state} label={t(id ? 'form.editTitle' : 'form.newTitle')}>
      <Card>
        <FormSection title={t('form.what')}>
          <Cell span={4}>
            <SelectField
              name="campaignId"
              label={t('form.campaign')}
              required
              empty={campaigns.length === 1 ? undefined : t('form.choose')}
              options={campaigns.map((c) => ({ value: String(c.id), label: c.name }))}
            />
          </Cell>
          <Cell span={2}>
            <TextField name="year" label={t('column.year')} required inputMode="numeric" />
          </Cell>
          <Cell span={6}>
            <TextField name="plan" label={t('plan')} placeholder={t('form.planExample')} />
          </Cell>
          <DateField name="openedOn" label={t('openedOn')} required />
          <DateField name="deadline" label={t('deadline')} required />
          <Cell span={6}>
            <AreaField name="note" label={t('note')} rows={2} />
          </Cell>
        </FormSection>
        <FormSection title={t('planDecision')} hint={t('form.planDecisionHint')}>
          <DecisionFields />
        </FormSection>
        {fields.length > 0 && (
          <FormSection title={t('fields')} hint={t('form.fieldsHint')}>
            <Cell span={6}>
              <FieldChecks fields={fields} />
            </Cell>
          </FormSection>
        )}
        <FormSection title={t('form.units')} hint={t('form.unitsHint')}>
          <Cell span={6}>
            <UnitChecks {...choice} />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons
        cancel={id ? `/campaigns/years/${id}` : '/campaigns/years'}
        save={id ? undefined : t('open')}
        keptAt={state.draft.keptAt}
      />
    </CommandForm>
  )
}

function FieldChecks({ fields }: { fields: Named[] }) {
  const t = useTranslations('campaignYears')
  return (
    <Controller
      name="fieldIds"
      render={({ field }) => (
        <Checkbox.Group aria-label={t('fields')} value={field.value} onChange={field.onChange}>
          <div className={styles.fields}>
            {fields.map(({ id, name }) => (
              <Checkbox key={id} value={String(id)} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    />
  )
}
