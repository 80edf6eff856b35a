'use client'

import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useFieldsOfYear } from '@/components/campaigns/use-fields-of-year'
import { SelectField, TextField } from '@/components/form/fields'
import { Plus } from '@/components/page/plus'
import type { FieldsByYear } from '@/db/campaign-years/fields'
import { modelKinds, type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import { blankRow } from './blank-row'
import styles from './model-rows.module.css'

type Props = { fields: { id: number; name: string }[]; byYear: FieldsByYear }

/** The works and models that a unit registers at once, one a row; blank rows are left out. */
export function ModelRows(choice: Props) {
  const t = useTranslations('registrations.form')
  const words = useTranslations('vocabulary')
  const form = useTranslations('form')
  const { fields: rows, append, remove } = useFieldArray({ name: 'models' })
  const { getValues } = useFormContext()

  // The next work is mostly of the same kind and field, and of the same sort of owner.
  const add = () => {
    const last = getValues('models')?.at(-1) ?? blankRow
    append({ ...last, title: '', ownerName: '' })
  }
  return (
    <div className={styles.rows}>
      {rows.map((row, at) => (
        <fieldset key={row.id} className={styles.row}>
          <legend className={styles.legend}>{t('row', { n: at + 1 })}</legend>
          <span className={styles.number} aria-hidden>
            {at + 1}
          </span>
          <div className={styles.title}>
            <TextField name={`models.${at}.title`} label={t('title')} required />
          </div>
          <SelectField
            name={`models.${at}.kind`}
            label={t('kind')}
            options={modelKinds.map((value) => ({ value, label: words(`modelKind.${value}`) }))}
          />
          <Field at={at} {...choice} />
          <SelectField
            name={`models.${at}.ownerKind`}
            label={t('ownerKind')}
            options={recipientKinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
          />
          <Owner at={at} />
          <Button
            type="button"
            variant="subtle"
            color="gray"
            px={8}
            className={styles.remove}
            aria-label={`${form('removeRow')} ${at + 1}`}
            title={form('removeRow')}
            onClick={() => remove(at)}
          >
            <IconTrash size={17} stroke={1.6} aria-hidden />
          </Button>
        </fieldset>
      ))}
      <div>
        <Button type="button" variant="default" leftSection={<Plus />} onClick={add}>
          {form('addRow')}
        </Button>
      </div>
    </div>
  )
}

/** A year's plan may name the fields that it takes. */
function Field({ at, fields, byYear }: Props & { at: number }) {
  const t = useTranslations('registrations.form')
  const name = `models.${at}.fieldId`
  const offered = useFieldsOfYear(fields, byYear, name)
  return (
    <SelectField
      name={name}
      label={t('field')}
      empty={t('noField')}
      options={offered.map((field) => ({ value: String(field.id), label: field.name }))}
    />
  )
}

/** A collective may be the unit itself; a person or a household has a name. */
function Owner({ at }: { at: number }) {
  const t = useTranslations('registrations.form')
  const kind = useWatch({ name: `models.${at}.ownerKind` }) as RecipientKind
  return (
    <TextField
      name={`models.${at}.ownerName`}
      label={t('ownerName')}
      placeholder={t(`ownerExample.${kind}`)}
      required={kind !== 'collective'}
    />
  )
}
