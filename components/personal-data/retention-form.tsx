'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { updateRetentionInput } from '@/db/settings/input-retention'
import type { ActionResult } from '@/domain/result'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ version: number }>>
}

const fields = ['importMonths', 'draftDays', 'signInMonths', 'exportMonths'] as const

/** How long what is not the book itself is kept. */
export function RetentionForm({ values, send }: Props) {
  const t = useTranslations('personalData.retention')
  const router = useRouter()
  const state = useCommandForm({
    schema: updateRetentionInput,
    values,
    send,
    onSaved: () => router.push('/admin/retention?saved=1'),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Card>
        <FormSection title={t('howLong')} hint={t('howLongHint')}>
          {fields.map((name) => (
            <Cell key={name}>
              <TextField
                name={name}
                label={t(name)}
                hint={t(`${name}Hint`)}
                inputMode="numeric"
                required
              />
            </Cell>
          ))}
        </FormSection>
      </Card>
      <FormButtons cancel="/admin/exports" />
    </CommandForm>
  )
}
