'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { SavedNote } from '@/components/form/saved-note'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import type { FieldsByYear } from '@/db/campaign-years/fields'
import { createModelInput, updateModelInput } from '@/db/models/input'
import type { ActionResult } from '@/domain/result'
import { Beginning, Place, Substance, What } from './model-form-sections'

type Named = { id: number; name: string }
type Props = {
  values: FieldValues
  campaigns: Named[]
  fields: Named[]
  /** The fields that a campaign's year is kept to. */
  byYear: FieldsByYear
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  /** The model that is corrected; absent for a new one. */
  id?: number
}

const carryOver = ['campaignId', 'year', 'unitId', 'kind', 'fieldId', 'level', 'stage', 'stageOn']

export function ModelForm({ values, campaigns, send, account, id, ...choice }: Props) {
  const t = useTranslations('models.form')
  const router = useRouter()
  const [saved, setSaved] = useState<{ id: number; title: string }>()
  const state = useCommandForm({
    schema: id ? updateModelInput : createModelInput,
    values,
    send,
    carryOver,
    draft: `model.${id ?? `new.${values.unitId ?? ''}`}.${account}`,
    onSaved: (made, intent, sent) => {
      if (intent !== 'again') return router.push(`/models/${made.id}?saved=1`)
      setSaved({ id: made.id, title: sent.title })
      state.form.setFocus('title')
    },
  })
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <Place campaigns={campaigns} />
        <What {...choice} />
        <Substance />
        {!id && <Beginning />}
      </Card>
      <FormButtons
        again={!id}
        cancel={id ? `/models/${id}` : '/models'}
        keptAt={state.draft.keptAt}
      >
        {saved && (
          <SavedNote href={`/models/${saved.id}`} see={t('see')}>
            {t('savedOne', { title: saved.title })}
          </SavedNote>
        )}
      </FormButtons>
    </CommandForm>
  )
}
