'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { updateOfficeInput } from '@/db/settings/input'
import type { ActionResult } from '@/domain/result'
import { levels, regimes } from '@/domain/vocabulary'
import { PeriodRows } from './period-rows'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ version: number }>>
  account: number
}

/** Who this office is: what papers, the sentence of the report and new awards begin with. */
export function OfficeForm({ values, send, account }: Props) {
  const t = useTranslations('office.form')
  const words = useTranslations('vocabulary')
  const router = useRouter()
  const state = useCommandForm({
    schema: updateOfficeInput,
    values,
    send,
    draft: `office.${account}`,
    onSaved: () => router.push('/admin/office?saved=1'),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Card>
        <FormSection title={t('who')}>
          <TextField name="name" label={t('name')} placeholder={t('nameExample')} required />
          <TextField
            name="areaName"
            label={t('areaName')}
            placeholder={t('areaNameExample')}
            hint={t('areaNameHint')}
            required
          />
          <PickField
            name="unitId"
            label={t('unit')}
            noun="units"
            hint={t('unitHint')}
            placeholder={t('unitExample')}
          />
        </FormSection>
        <FormSection title={t('papers')} hint={t('papersHint')}>
          <TextField
            name="heading"
            label={t('heading')}
            placeholder={t('headingExample')}
            required
          />
          <TextField
            name="parentBody"
            label={t('parentBody')}
            placeholder={t('parentBodyExample')}
          />
          <Cell span={2}>
            <TextField name="place" label={t('place')} placeholder={t('placeExample')} required />
          </Cell>
          <Cell span={2}>
            <SelectField
              name="regime"
              label={t('regime')}
              required
              options={regimes.map((value) => ({ value, label: words(`regime.${value}`) }))}
            />
          </Cell>
          <Cell span={2}>
            <SelectField
              name="level"
              label={t('level')}
              required
              options={levels.map((value) => ({ value, label: words(`levelFull.${value}`) }))}
            />
          </Cell>
        </FormSection>
        <FormSection title={t('periods')} hint={t('periodsHint')}>
          <Cell span={6}>
            <PeriodRows />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel="/" keptAt={state.draft.keptAt} />
    </CommandForm>
  )
}
