'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { DateField, TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { updateSourceInput } from '@/db/tallies/input'
import type { ActionResult } from '@/domain/result'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  /** Where the number that was looked at is. */
  back: string
}

export function SourceForm({ values, send, back }: Props) {
  const t = useTranslations('tallies.form')
  const router = useRouter()
  const state = useCommandForm({
    schema: updateSourceInput,
    values,
    send,
    onSaved: () => router.push(back),
  })
  return (
    <CommandForm state={state} label={t('sourceEdit')}>
      <Card>
        <FormSection title={t('printed')}>
          <Cell span={6}>
            <TextField name="title" label={t('sourceTitle')} required autoFocus />
          </Cell>
          <Cell span={4}>
            <TextField name="publisher" label={t('sourcePublisher')} />
          </Cell>
          <Cell span={2}>
            <DateField name="publishedOn" label={t('sourcePublishedOn')} />
          </Cell>
          <Cell span={6}>
            <TextField name="url" label={t('sourceUrl')} placeholder="https://" />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel={back} />
    </CommandForm>
  )
}
