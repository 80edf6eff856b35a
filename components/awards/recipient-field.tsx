'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { TextField } from '@/components/form/fields'
import { TypeAhead } from '@/components/form/type-ahead'
import { useProblem } from '@/components/form/use-problem'
import { useThen } from '@/components/form/use-then'
import type { Pick } from '@/domain/pick'
import type { RecipientKind } from '@/domain/vocabulary'

/**
 * The recipient's name: typed freely, or chosen from the register of people or units, which brings
 * position and unit along. A name typed anew enters the register when the award is saved.
 */
export function RecipientField() {
  const t = useTranslations('awards.form')
  const say = useProblem()
  const { setValue } = useFormContext()
  const kind = useWatch({ name: 'recipientKind' }) as RecipientKind
  const then = useThen({ day: 'decidedOn', year: 'awardYear' })
  const label = t(`name.${kind}`)
  if (kind === 'household') return <TextField name="recipientName" label={label} required />

  const type = (text: string) => {
    setValue('recipientName', text, { shouldDirty: true })
    setValue('individualId', null)
  }
  const pick = ({ id, label: name, fills }: Pick) => {
    setValue('recipientName', name, { shouldDirty: true, shouldValidate: true })
    if (kind === 'individual') {
      setValue('individualId', id)
      setValue('recipientNote', fills?.position ?? '')
      if (fills?.unitId) setUnit(Number(fills.unitId), String(fills.unit ?? ''))
    } else setUnit(id, name)
  }
  const setUnit = (id: number, name: string) => {
    setValue('unitId', id, { shouldValidate: true })
    setValue('labels.unitId', name)
  }

  return (
    <Controller
      name="recipientName"
      render={({ field, fieldState }) => (
        <TypeAhead
          key={kind}
          noun={kind === 'individual' ? 'individuals' : 'units'}
          on={then}
          text={field.value ?? ''}
          onText={type}
          onPick={pick}
          strict={false}
          input={{
            label,
            ref: field.ref,
            name: field.name,
            withAsterisk: true,
            'aria-required': true,
            error: say(fieldState.error?.message),
            onBlur: field.onBlur,
          }}
        />
      )}
    />
  )
}
