'use client'

import { useTranslations } from 'next-intl'
import { EventForm } from '@/components/events/event-form'
import { emptyEvent } from '@/components/events/event-values'
import type { CreateDialog } from '@/components/form/pick-field'
import { blankUnit } from '@/components/units/blank-unit'
import { UnitForm } from '@/components/units/unit-form'
import type { AwardOptions } from '@/db/awards/options'
import type { ActionResult } from '@/domain/result'

type Send = (input: never) => Promise<ActionResult<{ id: number }>>

/** What writes the records that an award refers to, handed down from the page. */
export type NewRecords = { sendUnit: Send; sendEvent: Send; account: number }

/** “Thêm mới” under the unit's type-ahead: the unit's own form, without leaving the award. */
export function useNewUnit({ sendUnit, account }: NewRecords): CreateDialog {
  const t = useTranslations('units.form')
  return {
    title: t('newTitle'),
    form: ({ text, created, cancel }) => (
      <UnitForm
        values={{ ...blankUnit, name: text, labels: {} }}
        send={sendUnit}
        account={account}
        dialog={{ created, cancel }}
      />
    ),
  }
}

/** The same for an event: name, day and place now, the rest on its own page. */
export function useNewEvent(
  { sendEvent, account }: NewRecords,
  campaigns: AwardOptions['campaigns'],
): CreateDialog {
  const t = useTranslations('events.form')
  return {
    title: t('newTitle'),
    form: ({ text, created, cancel }) => (
      <EventForm
        values={{ ...emptyEvent, name: text }}
        campaigns={campaigns}
        send={sendEvent}
        account={account}
        dialog={{ created, cancel }}
      />
    ),
  }
}
