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
import { moveModelInput, moveModelsInput } from '@/db/models/input'
import type { ActionResult } from '@/domain/result'
import type { ModelStage } from '@/domain/vocabulary'

type Props = {
  /** Where it stands now; of many, each stands elsewhere. */
  stage?: ModelStage
  /** Where it may be taken. */
  stages: ModelStage[]
  values: FieldValues
  send: (input: never) => Promise<ActionResult<unknown>>
  back: string
  done: string
} & ({ id: number; version: number } | { seen: [id: number, version: number][] })

/** Chuyển bước, of one or of many. */
export function MoveForm({ stage, stages, values, send, back, done, ...which }: Props) {
  const t = useTranslations('models.move')
  const words = useTranslations('vocabulary.modelStage')
  const router = useRouter()
  const state = useCommandForm({
    schema: 'seen' in which ? moveModelsInput : moveModelInput,
    values: { ...values, ...which },
    send,
    onSaved: () => router.push(done),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Card>
        <FormSection title={t('step')} hint={stage && t('now', { stage: words(stage) })}>
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
      <FormButtons cancel={back} save={t('save')} />
    </CommandForm>
  )
}
