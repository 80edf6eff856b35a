'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { anonymiseInput } from '@/db/anonymisations/input'
import type { ActionResult } from '@/domain/result'

type Props = {
  id: number
  version: number
  createKey: string
  send: (input: never) => Promise<ActionResult<{ id: number }>>
}

/** The request, why it is granted, and two words typed by hand: it is for good. */
export function AnonymiseForm({ id, version, createKey, send }: Props) {
  const t = useTranslations('personalData.anonymise')
  const router = useRouter()
  const blank = { documentNumber: '', documentOn: '', reason: '', confirmation: '' }
  const state = useCommandForm({
    schema: anonymiseInput,
    values: { id, version, createKey, ...blank },
    send,
    onSaved: () => router.push(`/individuals/${id}?anonymised=1`),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Card>
        <FormSection title={t('request')} hint={t('requestHint')}>
          <Cell>
            <TextField name="documentNumber" label={t('documentNumber')} required />
          </Cell>
          <Cell>
            <TextField
              name="documentOn"
              label={t('documentOn')}
              hint={t('day')}
              inputMode="numeric"
              required
            />
          </Cell>
          <Cell span={6}>
            <TextField name="reason" label={t('reason')} required />
          </Cell>
        </FormSection>
        <FormSection title={t('confirm')} hint={t('confirmHint')}>
          <TextField name="confirmation" label={t('confirmation')} required />
        </FormSection>
      </Card>
      <FormButtons cancel={`/individuals/${id}`} save={t('submit')} />
    </CommandForm>
  )
}
