'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField, DateField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { createEventInput, updateEventInput } from '@/db/events/input'
import type { Pick } from '@/domain/pick'
import type { ActionResult } from '@/domain/result'
import { CampaignChecks } from './campaign-checks'
import { AttendeeRows, DirectionRows } from './event-rows'

type Props = {
  values: FieldValues
  campaigns: { id: number; name: string }[]
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  /** The event that is corrected; absent for a new one. */
  id?: number
  /** In a dialog of another form: what to do with the new event, and on giving up. */
  dialog?: { created: (pick: Pick) => void; cancel: () => void }
}

export function EventForm({ values, campaigns, send, account, id, dialog }: Props) {
  const t = useTranslations('events.form')
  const router = useRouter()
  const state = useCommandForm({
    schema: id ? updateEventInput : createEventInput,
    values,
    send,
    draft: dialog ? undefined : `event.${id ?? 'new'}.${account}`,
    onSaved: (saved, _, { name, shortName }) => {
      if (dialog) return dialog.created({ id: saved.id, label: shortName || name })
      router.push(`/events/${saved.id}?saved=1`)
    },
  })
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <FormSection title={t('what')}>
          <Cell span={6}>
            <TextField name="name" label={t('name')} required autoFocus />
          </Cell>
          <Cell span={4}>
            <TextField name="shortName" label={t('shortName')} hint={t('shortNameHint')} />
          </Cell>
          <Cell span={2}>
            <DateField name="heldOn" label={t('heldOn')} required />
          </Cell>
          <TextField name="place" label={t('place')} />
          <PickField
            name="organiserId"
            label={t('organiser')}
            noun="units"
            then={{ day: 'heldOn' }}
          />
          <Cell span={6}>
            <CampaignChecks campaigns={campaigns} />
          </Cell>
        </FormSection>
        {!dialog && <Course />}
      </Card>
      <FormButtons
        cancel={dialog?.cancel ?? (id ? `/events/${id}` : '/events')}
        keptAt={state.draft.keptAt}
      />
    </CommandForm>
  )
}

/** What happened there; in a dialog it is left for the event's own page. */
function Course() {
  const t = useTranslations('events.form')
  return (
    <>
      <FormSection title={t('course')}>
        <Cell span={6}>
          <AreaField name="summary" label={t('summary')} rows={3} />
        </Cell>
        <Cell span={6}>
          <AreaField name="programme" label={t('programme')} rows={6} />
        </Cell>
      </FormSection>
      <FormSection title={t('attendees')} hint={t('attendeesHint')}>
        <Cell span={6}>
          <AttendeeRows />
        </Cell>
      </FormSection>
      <FormSection title={t('directions')} hint={t('directionsHint')}>
        <Cell span={6}>
          <DirectionRows />
        </Cell>
      </FormSection>
    </>
  )
}
