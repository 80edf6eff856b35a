'use client'

import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { DateField, type Option, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { setConstantsInput } from '@/db/imports/input'
import type { Constants } from '@/db/imports/types'
import { formatDate } from '@/domain/dates'
import type { ListField, ListNoun } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import { levels } from '@/domain/vocabulary'
import styles from './imports.module.css'

type Props = {
  batch: { id: number; version: number; noun: ListNoun; constants: Constants }
  labels: Record<'unitId' | 'eventId' | 'campaignId' | 'awardFormId' | 'issuerId', string | null>
  campaigns: Option[]
  forms: Option[]
  send: (input: never) => Promise<ActionResult<unknown>>
}

/** What holds for every row of the file that does not say otherwise itself. */
export function ConstantsForm({ batch, labels, campaigns, forms, send }: Props) {
  const t = useTranslations()
  const c = batch.constants
  const text = (value: string | number | null) => (value === null ? '' : String(value))
  const state = useCommandForm({
    schema: setConstantsInput,
    values: {
      id: batch.id,
      version: batch.version,
      unitId: c.unitId,
      eventId: c.eventId,
      campaignId: text(c.campaignId),
      awardFormId: text(c.awardFormId),
      level: text(c.level),
      year: text(c.year),
      decisionNumber: text(c.decisionNumber),
      decidedOn: c.decidedOn ? formatDate(c.decidedOn) : '',
      issuerId: c.issuerId,
      labels: {
        unitId: labels.unitId ?? '',
        eventId: labels.eventId ?? '',
        issuerId: labels.issuerId ?? '',
      },
    },
    send,
    onSaved: () => document.getElementById('constants')?.removeAttribute('open'),
  })
  const of = (field: ListField) => t(`imports.field.${field}`)
  const isAwards = batch.noun === 'awards'
  return (
    <CommandForm state={state} label={t('imports.forAll')} className={styles.rowForm}>
      <div className={styles.rowFields}>
        {(isAwards || batch.noun === 'models') && (
          <>
            <SelectField name="campaignId" label={of('campaign')} options={campaigns} empty="–" />
            <TextField name="year" label={of('year')} inputMode="numeric" />
          </>
        )}
        {isAwards && (
          <>
            {/* The name of a form is long: a select cuts what has no room. */}
            <Cell span={4}>
              <SelectField name="awardFormId" label={of('form')} options={forms} empty="–" />
            </Cell>
            <SelectField
              name="level"
              label={of('level')}
              empty="–"
              options={levels.map((level) => ({
                value: level,
                label: t(`vocabulary.level.${level}`),
              }))}
            />
            <PickField name="eventId" noun="events" label={of('event')} />
            <TextField name="decisionNumber" label={of('decisionNumber')} />
            <DateField name="decidedOn" label={of('decidedOn')} />
            <PickField name="issuerId" noun="issuers" label={of('issuer')} />
          </>
        )}
        <PickField
          name="unitId"
          noun="units"
          label={batch.noun === 'units' ? of('parent') : of('unit')}
        />
      </div>
      <FormButtons
        cancel={() => document.getElementById('constants')?.removeAttribute('open')}
        save={t('imports.apply')}
      />
    </CommandForm>
  )
}
