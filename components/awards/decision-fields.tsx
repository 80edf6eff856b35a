'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { DateField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell } from '@/components/form/section'
import { TypeAhead } from '@/components/form/type-ahead'
import { useProblem } from '@/components/form/use-problem'
import { formatDate } from '@/domain/dates'
import type { Pick } from '@/domain/pick'

/**
 * Number, date and issuer of a decision. A number of the register brings the other two along; a new
 * number with its date enters the register when the form is saved.
 */
export function DecisionFields({ required }: { required?: boolean }) {
  const t = useTranslations('awards.form')
  const say = useProblem()
  const { setValue } = useFormContext()
  const known = useWatch({ name: 'labels.decision' }) as string | undefined

  const type = (text: string) => {
    setValue('decisionNumber', text, { shouldDirty: true })
    setValue('labels.decision', '')
  }
  const pick = ({ label, fills }: Pick) => {
    setValue('decisionNumber', label, { shouldDirty: true, shouldValidate: true })
    setValue('decidedOn', fills?.decidedOn ? formatDate(String(fills.decidedOn)) : '')
    setValue('issuerId', fills?.issuerId ?? null)
    setValue('labels.issuerId', fills?.issuer ?? '')
    setValue('labels.decision', label)
  }

  return (
    <>
      <Cell span={2}>
        <Controller
          name="decisionNumber"
          render={({ field, fieldState }) => (
            <TypeAhead
              noun="decisions"
              text={field.value ?? ''}
              onText={type}
              onPick={pick}
              strict={false}
              input={{
                label: t('decisionNumber'),
                ref: field.ref,
                name: field.name,
                placeholder: t('decisionExample'),
                withAsterisk: required,
                'aria-required': required,
                error: say(fieldState.error?.message),
                onBlur: field.onBlur,
              }}
            />
          )}
        />
      </Cell>
      <Cell span={2}>
        <DateField name="decidedOn" label={t('decidedOn')} required={required} />
      </Cell>
      <Cell span={2}>
        <PickField
          name="issuerId"
          label={t('issuer')}
          noun="issuers"
          then={{ day: 'decidedOn' }}
          hint={known ? undefined : t('issuerHint')}
        />
      </Cell>
    </>
  )
}
