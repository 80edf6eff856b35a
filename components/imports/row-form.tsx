'use client'

import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField, DateField, type Option, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { correctRowInput } from '@/db/imports/input'
import { formatDate } from '@/domain/dates'
import type { ListField, ListNoun } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import { levels, recipientKinds } from '@/domain/vocabulary'
import styles from './imports.module.css'
import type { ShownRow } from './shown-row'

type Props = {
  noun: ListNoun
  row: ShownRow
  send: (input: never) => Promise<ActionResult<unknown>>
  close: () => void
}

/** One row, typed beside the list: what the file says, and which unit or person is meant. */
export function RowForm({ noun, row, send, close }: Props) {
  const t = useTranslations()
  const state = useCommandForm({
    schema: correctRowInput,
    values: {
      ...asTyped(row),
      id: row.id,
      version: row.version,
      unitId: row.chosenUnit ?? '',
      individualId: row.chosenPerson ?? '',
      labels: { unitId: typeof row.chosenUnit === 'number' ? (row.unitName ?? '') : '' },
    },
    send,
    onSaved: close,
  })
  const of = (field: ListField) => t(`imports.field.${field}`)
  const kinds: Option[] = recipientKinds.map((kind) => ({
    value: kind,
    label: t(`vocabulary.kind.${kind}`),
  }))
  return (
    <CommandForm
      state={state}
      label={t('imports.editRow', { row: row.row })}
      className={styles.rowForm}
    >
      <div className={styles.rowFields}>
        {noun === 'models' ? (
          <>
            <Cell span={6}>
              <TextField name="title" label={of('title')} required autoFocus />
            </Cell>
            <TextField name="field" label={of('field')} />
            <SelectField name="ownerKind" label={of('ownerKind')} options={kinds} empty="–" />
            <TextField name="ownerName" label={of('ownerName')} />
          </>
        ) : (
          <>
            <Cell span={6}>
              <TextField name="name" label={of('name')} required autoFocus />
            </Cell>
            {noun === 'awards' && (
              <SelectField name="kind" label={of('kind')} options={kinds} empty="–" />
            )}
            {noun !== 'units' && <TextField name="position" label={of('position')} />}
          </>
        )}
        {noun === 'units' ? (
          <>
            <TextField name="code" label={of('code')} />
            <TextField name="parent" label={of('parent')} />
          </>
        ) : (
          <TextField name="unit" label={of('unit')} />
        )}
        <PickField name="unitId" noun="units" label={t('imports.unitInBook')} />
        {noun === 'awards' && (
          <>
            <TextField name="form" label={of('form')} />
            <SelectField
              name="level"
              label={of('level')}
              empty="–"
              options={levels.map((level) => ({
                value: level,
                label: t(`vocabulary.level.${level}`),
              }))}
            />
            <TextField name="year" label={of('year')} inputMode="numeric" />
            <TextField name="decisionNumber" label={of('decisionNumber')} />
            <DateField name="decidedOn" label={of('decidedOn')} />
            <TextField name="amount" label={of('amount')} inputMode="numeric" />
            <Cell span={6}>
              <AreaField name="citation" label={of('citation')} rows={2} />
            </Cell>
          </>
        )}
        {noun === 'individuals' && (
          <TextField name="birthYear" label={of('birthYear')} inputMode="numeric" />
        )}
        {row.people.length > 0 && (
          <Cell span={6}>
            <SelectField
              name="individualId"
              label={t('imports.whichPerson')}
              empty={t('imports.personByName')}
              options={[
                ...row.people.map((person) => ({
                  value: String(person.id),
                  label: [person.name, person.detail].filter(Boolean).join(' · '),
                })),
                { value: 'new', label: t('imports.newPerson') },
              ]}
            />
          </Cell>
        )}
      </div>
      <FormButtons cancel={close} save={t('imports.saveRow')} />
    </CommandForm>
  )
}

/** A row's cells as its form holds them: typed text. */
function asTyped({ cells }: ShownRow) {
  const text = (value: string | number | undefined) => (value === undefined ? '' : String(value))
  return {
    kind: cells.kind ?? '',
    name: text(cells.name),
    position: text(cells.position),
    unit: text(cells.unit),
    parent: text(cells.parent),
    code: text(cells.code),
    form: text(cells.form),
    level: text(cells.level),
    year: text(cells.year),
    decisionNumber: text(cells.decisionNumber),
    decidedOn: cells.decidedOn ? formatDate(cells.decidedOn) : '',
    birthYear: text(cells.birthYear),
    citation: text(cells.citation),
    amount: text(cells.amount),
    title: text(cells.title),
    field: text(cells.field),
    ownerKind: cells.ownerKind ?? '',
    ownerName: text(cells.ownerName),
    note: text(cells.note),
  }
}
