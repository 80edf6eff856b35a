'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField, DateField, SelectField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { moveModelInput } from '@/db/models/input'
import type { ActionResult } from '@/domain/result'
import type { ModelStage } from '@/domain/vocabulary'

type Props = {
  id: number
  /** Where it stands now. */
  stage: ModelStage
  /** Where it may be taken. */
  stages: ModelStage[]
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ id: number }>>
}

/** Chuyển bước. */
export function MoveForm({ id, stage, stages, values, send }: Props) {
  const t = useTranslations('models.move')
  const words = useTranslations('vocabulary.modelStage')
  const router = useRouter()
  const state = useCommandForm({
    schema: moveModelInput,
    values,
    send,
    onSaved: () => router.push(`/models/${id}?saved=1`),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Card>
        <FormSection title={t('step')} hint={t('now', { stage: words(stage) })}>
          <SelectField
            name="stage"
            label={t('stage')}
            required
            options={stages.map((value) => ({ value, label: words(value) }))}
          />
          <DateField name="on" label={t('on')} required />
          <Cell span={6}>
            <AreaField name="note" label={t('note')} hint={t('noteHint')} />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel={`/models/${id}`} save={t('save')} />
    </CommandForm>
  )
}
