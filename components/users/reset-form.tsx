'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { TextField } from '@/components/form/fields'
import { FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { resetPasswordInput } from '@/db/users/input'
import type { ActionResult } from '@/domain/result'
import { type Handed, HandOver } from './hand-over'

type Props = {
  id: number
  username: string
  /** A password to hand over, which the administrator may replace. */
  password: string
  send: (input: never) => Promise<ActionResult<{ id: number }>>
}

export function ResetForm({ id, username, password, send }: Props) {
  const t = useTranslations('users.form')
  const [handed, setHanded] = useState<Handed>()
  const state = useCommandForm({
    schema: resetPasswordInput,
    values: { id, password },
    send,
    onSaved: (_, __, sent) => setHanded({ id, username, password: sent.password }),
  })
  if (handed) return <HandOver handed={handed} what="reset" />
  return (
    <CommandForm state={state} label={t('resetTitle')}>
      <Card>
        <FormSection title={t('password')} hint={t('resetHint')}>
          <TextField name="password" label={t('oneTime')} hint={t('oneTimeHint')} required />
        </FormSection>
      </Card>
      <FormButtons cancel={`/admin/users/${id}`} save={t('resetTitle')} />
    </CommandForm>
  )
}
