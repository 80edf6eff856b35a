'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { Notice } from '@/components/page/notice'
import { exportPersonInput } from '@/db/personal-exports/input'
import type { ActionResult } from '@/domain/result'

type Props = {
  id: number
  send: (input: never) => Promise<ActionResult<{ id: number }>>
}

/** Why it is taken out; then the file comes, and can be fetched again for a quarter of an hour. */
export function HeldForm({ id, send }: Props) {
  const t = useTranslations('personalData.held')
  const [href, setHref] = useState<string>()
  const state = useCommandForm({
    schema: exportPersonInput,
    values: { id, reason: '' },
    send,
    onSaved: (made) => {
      const file = `/individuals/${id}/held?export=${made.id}`
      setHref(file)
      window.location.assign(file)
    },
  })
  if (href)
    return (
      <Notice tone="done" title={t('ready')}>
        <a href={href} download>
          {t('again')}
        </a>
      </Notice>
    )
  return (
    <CommandForm state={state} label={t('title')}>
      <Card>
        <FormSection title={t('take')} hint={t('takeHint')}>
          <Cell span={6}>
            <TextField name="reason" label={t('why')} hint={t('whyHint')} required />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel={`/individuals/${id}`} save={t('submit')} />
    </CommandForm>
  )
}
