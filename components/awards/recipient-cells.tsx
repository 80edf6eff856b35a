'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ChoiceField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell } from '@/components/form/section'
import { type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import { RecipientField } from './recipient-field'

type Props = {
  /** Enters a unit that the register lacks; left out where the form may not. */
  newUnit?: ComponentProps<typeof PickField>['create']
  /** Said of the unit when the recipient is a collective. */
  unitOfCollective?: string
}

/** Whom an award is for: kind, name, note and unit, each shown as the kind asks. */
export function RecipientCells({ newUnit, unitOfCollective }: Props) {
  const t = useTranslations('awards.form')
  const words = useTranslations('vocabulary')
  const kind = useWatch({ name: 'recipientKind' }) as RecipientKind
  const { setValue } = useFormContext()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a person chosen belongs to one kind
  useEffect(() => {
    if (kind !== 'individual') setValue('individualId', null)
  }, [kind])
  return (
    <>
      <Cell span={6}>
        <ChoiceField
          name="recipientKind"
          label={t('recipientKind')}
          options={recipientKinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
        />
      </Cell>
      <Cell span={kind === 'collective' ? 6 : 3}>
        <RecipientField />
      </Cell>
      {kind !== 'collective' && <TextField name="recipientNote" label={t(`note.${kind}`)} />}
      <Cell span={6}>
        <PickField
          name="unitId"
          label={t('unit')}
          noun="units"
          then={{ day: 'decidedOn', year: 'awardYear' }}
          required
          create={newUnit}
          hint={kind === 'collective' ? unitOfCollective : undefined}
        />
      </Cell>
    </>
  )
}
