'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField, DateField, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { SavedNote } from '@/components/form/saved-note'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import type { FieldsByYear } from '@/db/campaign-years/fields'
import { createRegistrationInput, updateRegistrationInput } from '@/db/registrations/input'
import type { ActionResult } from '@/domain/result'
import { ModelRows } from './model-rows'

export type Named = { id: number; name: string }
type Props = {
  values: FieldValues
  campaigns: Named[]
  fields: Named[]
  /** The fields that a campaign's year is kept to. */
  byYear: FieldsByYear
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  /** The registration that is corrected; absent for a new one. */
  id?: number
}

/** One unit, one campaign, one year, and the works that it registers, in one screen. */
export function RegistrationForm({ values, campaigns, send, account, id, ...choice }: Props) {
  const t = useTranslations('registrations.form')
  const router = useRouter()
  const [saved, setSaved] = useState<{ id: number; unit: string }>()
  const state = useCommandForm({
    schema: id ? updateRegistrationInput : createRegistrationInput,
    values,
    send,
    carryOver: ['campaignId', 'year', 'registeredOn'],
    draft: `registration.${id ?? `new.${values.unitId ?? ''}`}.${account}`,
    onSaved: (made, intent, sent) => {
      if (intent !== 'again') return router.push(`/registrations/${made.id}?saved=1`)
      setSaved({ id: made.id, unit: sent.labels?.unitId ?? '' })
    },
  })
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <div>
        <Card>
          <FormSection title={t('who')} hint={id ? undefined : t('kept')}>
            <Cell span={2}>
              <SelectField
                name="campaignId"
                label={t('campaign')}
                required
                empty={campaigns.length === 1 ? undefined : t('choose')}
                options={campaigns.map(({ id: value, name }) => ({
                  value: String(value),
                  label: name,
                }))}
              />
            </Cell>
            <Cell span={1}>
              <TextField name="year" label={t('year')} required inputMode="numeric" />
            </Cell>
            <Cell span={3}>
              <PickField
                name="unitId"
                label={t('unit')}
                noun="units"
                then={{ year: 'year' }}
                required
              />
            </Cell>
            <Cell span={2}>
              <DateField name="registeredOn" label={t('registeredOn')} />
            </Cell>
            <Cell span={4}>
              <AreaField name="note" label={t('note')} rows={1} />
            </Cell>
          </FormSection>
        </Card>
        <Card title={t(id ? 'more' : 'what')} note={t('rowsHint')}>
          <ModelRows {...choice} />
        </Card>
      </div>
      <FormButtons
        again={!id}
        cancel={id ? `/registrations/${id}` : '/registrations'}
        keptAt={state.draft.keptAt}
      >
        {saved && (
          <SavedNote href={`/registrations/${saved.id}`} see={t('see')}>
            {t('savedFor', { unit: saved.unit })}
          </SavedNote>
        )}
      </FormButtons>
    </CommandForm>
  )
}
