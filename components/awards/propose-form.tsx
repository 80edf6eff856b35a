'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FieldValues, useWatch } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { amendProposalInput, proposeAwardInput } from '@/db/awards/input-propose'
import type { AwardOptions } from '@/db/awards/options'
import type { ActionResult } from '@/domain/result'
import type { RecipientKind } from '@/domain/vocabulary'
import { DoubtFields } from './doubt-fields'
import { RecipientCells } from './recipient-cells'

type Props = {
  values: FieldValues
  options: AwardOptions
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  /** The proposal that is amended; absent for a new one. */
  id?: number
}

/** Whom a unit would see commended, and for what: the paper and the level are the office's. */
export function ProposeForm({ values, options, send, account, id }: Props) {
  const t = useTranslations('awards.propose')
  const words = useTranslations('awards.form')
  const router = useRouter()
  const state = useCommandForm({
    schema: id ? amendProposalInput : proposeAwardInput,
    values,
    send,
    carryOver: ['recipientKind', 'unitId', 'awardFormId', 'campaignId', 'awardYear'],
    draft: `award.propose.${id ?? 'new'}.${account}`,
    onSaved: (saved) => router.push(`/awards/${saved.id}?saved=1`),
  })
  return (
    <CommandForm state={state} label={t(id ? 'amendTitle' : 'title')}>
      <Card>
        <FormSection title={words('who')}>
          <RecipientCells />
        </FormSection>
        <FormSection title={words('what')} hint={t('officeDecides')}>
          <FormField options={options} />
          <SelectField
            name="campaignId"
            label={words('campaign')}
            empty={words('noCampaign')}
            options={options.campaigns.map((c) => ({ value: String(c.id), label: c.name }))}
          />
          <Cell span={4}>
            <PickField name="modelId" label={words('model')} noun="models" />
          </Cell>
          <Cell span={2}>
            <TextField name="awardYear" label={words('awardYear')} required inputMode="numeric" />
          </Cell>
        </FormSection>
        <FormSection title={words('why')} hint={words('whyHint')}>
          <Cell span={6}>
            <AreaField name="citation" label={words('citation')} required rows={3} />
          </Cell>
          <DoubtFields />
        </FormSection>
      </Card>
      <FormButtons
        cancel={id ? `/awards/${id}` : '/awards?status=proposed'}
        save={t(id ? 'sendAgain' : 'send')}
        keptAt={state.draft.keptAt}
      />
    </CommandForm>
  )
}

/** Forms for the kind of recipient chosen. */
function FormField({ options }: { options: AwardOptions }) {
  const t = useTranslations('awards.form')
  const kind = useWatch({ name: 'recipientKind' }) as RecipientKind
  const forms = options.forms.filter((form) => form.recipientKinds.includes(kind))
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
