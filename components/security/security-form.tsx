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
import { updateSecurityInput } from '@/db/settings/input-security'
import type { ActionResult } from '@/domain/result'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ version: number }>>
}

/** How long a session lasts and what a password needs, who needs a second factor. */
export function SecurityForm({ values, send }: Props) {
  const t = useTranslations('security.form')
  const router = useRouter()
  const state = useCommandForm({
    schema: updateSecurityInput,
    values,
    send,
    onSaved: () => router.push('/admin/security?saved=1'),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Card>
        <FormSection title={t('sessions')} hint={t('sessionsHint')}>
          {(['idleHours', 'lifetimeDays'] as const).map((name) => (
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
        <FormSection title={t('passwords')}>
          <TextField
            name="passwordLength"
            label={t('passwordLength')}
            hint={t('passwordLengthHint')}
            inputMode="numeric"
            required
          />
        </FormSection>
        <FormSection title={t('factor')}>
          <CheckField
            name="factorForAdministrators"
            label={t('factorForAdministrators')}
            hint={t('factorForAdministratorsHint')}
          />
        </FormSection>
      </Card>
      <FormButtons cancel="/admin/users" />
    </CommandForm>
  )
}
