'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { CheckField, TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { createFieldInput, updateFieldInput } from '@/db/fields/input'
import type { ActionResult } from '@/domain/result'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  id?: number
}

const list = '/admin/catalogue/fields'

export function FieldForm({ values, send, id }: Props) {
  const t = useTranslations('fields.form')
  const router = useRouter()
  const state = useCommandForm({
    schema: id ? updateFieldInput : createFieldInput,
    values,
    send,
    onSaved: () => router.push(`${list}?saved=1`),
  })
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <FormSection title={t('what')}>
          <Cell span={4}>
            <TextField name="name" label={t('name')} required autoFocus />
          </Cell>
          <Cell span={2}>
            <TextField name="ordinal" label={t('ordinal')} required inputMode="numeric" />
          </Cell>
          {id && (
            <Cell span={6}>
              <CheckField name="active" label={t('active')} hint={t('activeHint')} />
            </Cell>
          )}
        </FormSection>
      </Card>
      <FormButtons cancel={id ? `${list}/${id}` : list} />
    </CommandForm>
  )
}
