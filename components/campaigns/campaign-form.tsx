'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { CheckField, DateField, TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { createCampaignInput, updateCampaignInput } from '@/db/campaigns/input'
import type { ActionResult } from '@/domain/result'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  /** The campaign that is corrected; absent for a new one. */
  id?: number
}

export function CampaignForm({ values, send, account, id }: Props) {
  const t = useTranslations('campaigns.form')
  const router = useRouter()
  const state = useCommandForm({
    schema: id ? updateCampaignInput : createCampaignInput,
    values,
    send,
    draft: `campaign.${id ?? 'new'}.${account}`,
    onSaved: (saved) => router.push(`/campaigns/${saved.id}?saved=1`),
  })
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <FormSection title={t('names')}>
          <Cell span={6}>
            <TextField name="name" label={t('name')} required autoFocus />
          </Cell>
          <TextField name="shortName" label={t('shortName')} hint={t('shortNameHint')} required />
          <TextField name="basis" label={t('basis')} placeholder={t('basisExample')} />
        </FormSection>
        <FormSection title={t('time')}>
          <Cell span={2}>
            <DateField name="startedOn" label={t('startedOn')} />
          </Cell>
          <Cell span={2}>
            <DateField name="endedOn" label={t('endedOn')} />
          </Cell>
          <Cell span={6}>
            <CheckField name="registers" label={t('registers')} hint={t('registersHint')} />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel={id ? `/campaigns/${id}` : '/campaigns'} keptAt={state.draft.keptAt} />
    </CommandForm>
  )
}
