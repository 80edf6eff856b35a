'use client'

import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { PasswordField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { changePasswordInput } from '@/db/users/input'
import type { ActionResult } from '@/domain/result'

type Props = { send: (input: never) => Promise<ActionResult<{ id: number }>> }

/** The own password. Every session ends with the change, so the next page is the sign-in. */
export function PasswordForm({ send }: Props) {
  const t = useTranslations('account')
  const state = useCommandForm({
    schema: changePasswordInput,
    values: { current: '', password: '', repeated: '' },
    send,
    // A whole new page: nothing that the ended session had loaded stays in the browser.
    onSaved: () => window.location.assign('/sign-in?changed=1'),
  })
  return (
    <CommandForm state={state} label={t('change')}>
      <Card>
        <FormSection title={t('change')} hint={t('hint')}>
          <Cell span={4}>
            <PasswordField
              name="current"
              label={t('current')}
              autoComplete="current-password"
              required
            />
          </Cell>
          <Cell span={4}>
            <PasswordField
              name="password"
              label={t('new')}
              hint={t('newHint')}
              autoComplete="new-password"
              required
            />
          </Cell>
          <Cell span={4}>
            <PasswordField
              name="repeated"
              label={t('repeated')}
              autoComplete="new-password"
              required
            />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel="/" save={t('change')} />
    </CommandForm>
  )
}
