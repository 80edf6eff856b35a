'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { SavedNote } from '@/components/form/saved-note'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { createTallyInput, updateTallyInput } from '@/db/tallies/input'
import type { ActionResult } from '@/domain/result'
import { About, Counted, Printed, type TallyChoices } from './tally-form-sections'

type Props = {
  values: FieldValues
  choices: TallyChoices
  send: (input: never) => Promise<ActionResult<{ id: number; sourceId: number }>>
  account: number
  /** The number that is corrected; absent for a new one. */
  id?: number
}

/** One paper prints several numbers: all but the number and its kind stays for the next one. */
const carryOver = [
  'measure',
  'level',
  'yearFrom',
  'yearTo',
  'campaignId',
  'awardFormId',
  'eventId',
  'fieldId',
  'stage',
  'unitId',
  'partOfId',
  'sourceId',
  'quote',
]

export function TallyForm({ values, choices, send, account, id }: Props) {
  const t = useTranslations('tallies.form')
  const router = useRouter()
  const [saved, setSaved] = useState<{ id: number; sourceId: number; count: string }>()
  const state = useCommandForm({
    schema: id ? updateTallyInput : createTallyInput,
    values,
    send,
    carryOver,
    draft: `tally.${id ?? 'new'}.${account}`,
    onSaved: (made, intent, sent) => {
      if (intent !== 'again') return router.push(`/tallies/${made.id}?saved=1`)
      setSaved({ ...made, count: String(sent.count) })
      state.form.setFocus('count')
    },
  })
  // The next number comes from the same paper, once the list has it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new source joins the list later
  useEffect(() => {
    if (saved) state.form.setValue('sourceId', String(saved.sourceId))
  }, [saved, choices.sources])
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <Counted />
        <About choices={choices} />
        <Printed choices={choices} />
      </Card>
      <FormButtons
        again={!id}
        cancel={id ? `/tallies/${id}` : '/tallies'}
        keptAt={state.draft.keptAt}
      >
        {saved && (
          <SavedNote href={`/tallies/${saved.id}`} see={t('see')}>
            {t('savedNumber', { count: saved.count })}
          </SavedNote>
        )}
      </FormButtons>
    </CommandForm>
  )
}
