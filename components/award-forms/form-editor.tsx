'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { CheckField, DateField, SelectField, TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { createAwardFormInput, updateAwardFormInput } from '@/db/award-forms/input'
import type { ActionResult } from '@/domain/result'
import { formKinds, levels, regimes } from '@/domain/vocabulary'
import { RecipientKindsField } from './recipient-kinds-field'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  id?: number
}

const list = '/admin/catalogue/forms'

/** Enters or corrects a form of commendation (hình thức khen thưởng, danh hiệu thi đua). */
export function FormEditor({ values, send, account, id }: Props) {
  const t = useTranslations('awardForms.form')
  const words = useTranslations('vocabulary')
  const router = useRouter()
  const state = useCommandForm({
    schema: id ? updateAwardFormInput : createAwardFormInput,
    values,
    send,
    draft: `awardForm.${id ?? 'new'}.${account}`,
    onSaved: (saved) => router.push(`${list}/${saved.id}?saved=1`),
  })
  const choices = <T extends string>(codes: readonly T[], word: (code: T) => string) =>
    codes.map((value) => ({ value, label: word(value) }))
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <FormSection title={t('what')}>
          <Cell span={6}>
            <TextField
              name="name"
              label={t('name')}
              placeholder={t('nameExample')}
              required
              autoFocus
            />
          </Cell>
          <Cell span={2}>
            <SelectField
              name="kind"
              label={t('kind')}
              required
              empty={t('choose')}
              options={choices(formKinds, (code) => words(`formKind.${code}`))}
            />
          </Cell>
          <Cell span={2}>
            <SelectField
              name="level"
              label={t('level')}
              empty={t('anyLevel')}
              options={choices(levels, (code) => words(`level.${code}`))}
            />
          </Cell>
          <Cell span={2}>
            <SelectField
              name="regime"
              label={t('regime')}
              empty={t('anyRegime')}
              options={choices(regimes, (code) => words(`regime.${code}`))}
            />
          </Cell>
        </FormSection>
        <FormSection title={t('forWhom')}>
          <Cell span={6}>
            <RecipientKindsField />
          </Cell>
          <Cell span={6}>
            <CheckField name="onceOnly" label={t('onceOnly')} hint={t('onceOnlyHint')} />
          </Cell>
        </FormSection>
        <FormSection title={t('law')}>
          <Cell span={6}>
            <TextField name="basis" label={t('basis')} placeholder={t('basisExample')} />
          </Cell>
          <Cell span={2}>
            <DateField name="validFrom" label={t('validFrom')} />
          </Cell>
          <Cell span={2}>
            <DateField name="validTo" label={t('validTo')} />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel={id ? `${list}/${id}` : list} keptAt={state.draft.keptAt} />
    </CommandForm>
  )
}
