'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { DateField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { addSuccessionInput } from '@/db/units/input'
import type { ActionResult } from '@/domain/result'

type Props = {
  unitId: number
  /** Whether a unit before this one is named, or one after it. */
  side: 'before' | 'after'
  /** As typed: the day that the unit's own dates suggest. */
  on: string
  send: (input: never) => Promise<ActionResult<{ id: number }>>
}

/** Names one unit that this one carries on, or that carries this one on. */
export function SuccessionForm({ unitId, side, on, send }: Props) {
  const t = useTranslations('units.successions')
  const router = useRouter()
  const other = side === 'before' ? 'fromUnitId' : 'toUnitId'
  const state = useCommandForm({
    schema: addSuccessionInput,
    values: { fromUnitId: unitId, toUnitId: unitId, [other]: null, on, note: '', labels: {} },
    send,
    onSaved: () => router.push(`/units/${unitId}/successions?side=${side}&saved=1`),
  })
  return (
    <CommandForm state={state} label={t('add')}>
      <Card>
        <FormSection title={t(`${side}Title`)} hint={t(`${side}Hint`)}>
          <Cell span={4}>
            <PickField name={other} label={t(`${side}Unit`)} noun="units" required />
          </Cell>
          <Cell span={2}>
            <DateField name="on" label={t('on')} required />
          </Cell>
          <Cell span={6}>
            <TextField name="note" label={t('note')} placeholder={t('noteExample')} />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel={`/units/${unitId}`} save={t('add')} />
    </CommandForm>
  )
}
